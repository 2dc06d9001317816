#!/usr/bin/env sh
# Writes local.settings.json of both apps, from the outputs of main.bicep. There is no secret in them.
set -eu
cd "$(dirname "$0")/../.."

write() {
  printf '{ "IsEncrypted": false, "Values": %s }\n' "$2" >"$1/local.settings.json"
  echo "Wrote $1/local.settings.json"
}

write src/Qianwen.Functions "$ASSISTANT_LOCAL_SETTINGS"
write src/Qianwen.Simulations "$SIMULATIONS_LOCAL_SETTINGS"
echo "Next: 'azd deploy' puts the apps there ('azd up' does so by itself)."
