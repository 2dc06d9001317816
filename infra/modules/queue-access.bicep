import { principal } from 'types.bicep'

@description('The name of the Service Bus namespace.')
param namespaceName string
@description('Who is given access.')
param principals principal[]
@description('The queues they send to.')
param sends string[]
@description('The queues they receive from, and whose dead letters they read.')
param receives string[]

var roles = loadJsonContent('../roles.json')
var needs = concat(
  map(sends, queue => { queue: queue, role: roles.serviceBusDataSender }),
  map(receives, queue => { queue: queue, role: roles.serviceBusDataReceiver })
)
var grants = flatten(map(needs, need => map(principals, principal => { ...need, principal: principal })))

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = {
  name: namespaceName

  resource queues 'queues' existing = [
    for grant in grants: {
      name: grant.queue
    }
  ]
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (grant, index) in grants: {
    name: guid(namespace::queues[index].id, grant.principal.id, grant.role)
    scope: namespace::queues[index]
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', grant.role)
      principalId: grant.principal.id
      principalType: grant.principal.type
    }
  }
]
