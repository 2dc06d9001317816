import { principal } from 'types.bicep'

@description('The name of the scheduler.')
param name string
param location string
param tags object
@description('Who runs orchestrations.')
param principals principal[]
@description('True where the scheduler is reached by private endpoints only.')
param isolated bool

var roles = loadJsonContent('../roles.json')

resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: { name: 'Consumption' }
    ipAllowlist: ['0.0.0.0/0']
    publicNetworkAccess: isolated ? 'Disabled' : 'Enabled'
  }

  resource hub 'taskHubs' = {
    name: loadJsonContent('../../host.json').extensions.durableTask.hubName
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for principal in principals: {
    name: guid(scheduler::hub.id, principal.id, roles.durableTaskDataContributor)
    scope: scheduler::hub
    properties: {
      roleDefinitionId: subscriptionResourceId(
        'Microsoft.Authorization/roleDefinitions',
        roles.durableTaskDataContributor
      )
      principalId: principal.id
      principalType: principal.type
    }
  }
]

output id string = scheduler.id
output endpoint string = scheduler.properties.endpoint
