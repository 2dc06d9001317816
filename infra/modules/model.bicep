import { principal } from 'types.bicep'

@description('The name of the account, and its subdomain.')
param name string
param location string
param tags object
@description('Who calls the model.')
param principals principal[]
@description('True where the account is reached by private endpoints only.')
param isolated bool

var roles = loadJsonContent('../roles.json')

resource account 'Microsoft.CognitiveServices/accounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: isolated ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: isolated ? 'Deny' : 'Allow' }
  }

  resource planner 'deployments' = {
    name: 'planner'
    sku: { name: 'GlobalStandard', capacity: 50 }
    properties: {
      model: { format: 'OpenAI', name: 'gpt-4.1-mini', version: '2025-04-14' }
      versionUpgradeOption: 'NoAutoUpgrade'
    }
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for principal in principals: {
    name: guid(account.id, principal.id, roles.cognitiveServicesOpenAIUser)
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId(
        'Microsoft.Authorization/roleDefinitions',
        roles.cognitiveServicesOpenAIUser
      )
      principalId: principal.id
      principalType: principal.type
    }
  }
]

output id string = account.id
output endpoint string = account.properties.endpoint
output deployment string = account::planner.name
