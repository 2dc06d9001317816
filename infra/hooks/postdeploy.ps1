# Says what to do next.
$ErrorActionPreference = 'Stop'
Write-Output @"
The assistant answers on $env:ASSISTANT_URL/api. Next:
  curl $env:ASSISTANT_URL/api/health                 # "ok" when every provider is reached
  start $env:ASSISTANT_URL/api/docs                  # the reference; people sign in with a bearer token of your issuer
  azd monitor                                        # requests, failures, traces; the workbook is "Qianwen operations"
To run an app on this machine against these resources: infra/README.md, "On a developer's machine".
"@
