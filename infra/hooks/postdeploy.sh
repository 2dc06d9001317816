#!/usr/bin/env sh
# Says what to do next.
set -eu
cat <<TEXT
The assistant answers on $ASSISTANT_URL/api. Next:
  curl $ASSISTANT_URL/api/health                 # "ok" when every provider is reached
  open $ASSISTANT_URL/api/docs                   # the reference; people sign in with a bearer token of your issuer
  azd monitor                                    # requests, failures, traces; the workbook is "Qianwen operations"
To run an app on this machine against these resources: infra/README.md, "On a developer's machine".
TEXT
