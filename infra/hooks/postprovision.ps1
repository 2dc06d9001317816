# Writes local.settings.json of both apps, from the outputs of main.bicep. There is no secret in them.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '../..')

function Write-Settings([string] $Project, [string] $Values) {
    Set-Content -Path "$Project/local.settings.json" -Value "{ `"IsEncrypted`": false, `"Values`": $Values }"
    Write-Output "Wrote $Project/local.settings.json"
}

Write-Settings 'src/Qianwen.Functions' $env:ASSISTANT_LOCAL_SETTINGS
Write-Settings 'src/Qianwen.Simulations' $env:SIMULATIONS_LOCAL_SETTINGS
Write-Output "Next: 'azd deploy' puts the apps there ('azd up' does so by itself)."
