targetScope = 'subscription'

import { principal } from 'modules/types.bicep'

@minLength(1)
@maxLength(40)
@description('The name of the environment; azd asks for it.')
param environmentName string
@minLength(1)
@description('The region of everything that has one.')
param location string
@description('The issuer of people\'s tokens; the tenant\'s own Entra ID where it is not named.')
param identityAuthority string = ''
@minLength(1)
@description('The audience of people\'s tokens: with Entra ID the client id of the app registration of this API.')
param identityAudience string
@minLength(1)
@description('The claim of a token that names the person.')
param identityPersonClaim string = 'sub'
@description('The scope of this API that a token of a person holds; with it no app passes as a person. Empty where the issuer gives none.')
param identityScope string = 'access_as_user'
@description('True for private endpoints and a network of its own; Service Bus is then Premium.')
param networkIsolation bool = false
@description('True for an Azure OpenAI account with the planner\'s model; the embedded planner needs none.')
param modelPlanner bool = false
@description('Origins whose web pages may call the assistant, separated by commas; empty for none.')
param allowedOrigins string = ''
@description('Who is told of alerts by e-mail; empty for nobody.')
param alertEmail string = ''
@description('The object id of a developer who gets the data roles of both apps; empty for nobody.')
param developerPrincipalId string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var namespaceName = 'sb-${token}'
var developers = empty(developerPrincipalId) ? [] : [{ id: developerPrincipalId, type: 'User' }]
var authority = empty(identityAuthority)
  ? '${az.environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
  : identityAuthority

var assistantTables = [
  'conversations'
  'conversationsbyperson'
  'tasks'
  'profiles'
  'mandates'
  'ledger'
  'cases'
  'requests'
  'partners'
]
var simulationsTables = [
  'SimOffers'
  'SimStock'
  'SimSurcharges'
  'SimOrders'
  'SimPayments'
  'SimPaymentKeys'
  'SimDeliveries'
  'SimFaults'
]
var assistantQueues = {
  sends: ['merchant-commands', 'payment-commands', 'delivery-commands']
  receives: ['merchant-replies', 'payment-replies', 'delivery-updates']
}
var simulationsQueues = {
  sends: ['merchant-replies', 'payment-replies', 'delivery-updates', 'kitchen-steps', 'rider-steps']
  receives: ['merchant-commands', 'payment-commands', 'delivery-commands', 'kitchen-steps', 'rider-steps']
}

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module assistantIdentity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-assistant-${token}', location: location, tags: tags }
}

module simulationsIdentity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-simulations-${token}', location: location, tags: tags }
}

var assistantPrincipals principal[] = [
  { id: assistantIdentity.outputs.principalId, type: 'ServicePrincipal' }
  ...developers
]
var simulationsPrincipals principal[] = [
  { id: simulationsIdentity.outputs.principalId, type: 'ServicePrincipal' }
  ...developers
]

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    publishers: [
      { id: assistantIdentity.outputs.principalId, type: 'ServicePrincipal' }
      ...simulationsPrincipals
    ]
  }
}

module assistantStorage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'stassist${token}'
    location: location
    tags: tags
    tables: assistantTables
    principals: assistantPrincipals
    isolated: networkIsolation
  }
}

module simulationsStorage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'stsims${token}'
    location: location
    tags: tags
    tables: simulationsTables
    principals: simulationsPrincipals
    isolated: networkIsolation
  }
}

module messaging 'modules/messaging.bicep' = {
  scope: group
  params: { name: namespaceName, location: location, tags: tags, isolated: networkIsolation }
}

module assistantAccess 'modules/queue-access.bicep' = {
  scope: group
  dependsOn: [messaging]
  params: {
    namespaceName: namespaceName
    principals: assistantPrincipals
    sends: assistantQueues.sends
    receives: assistantQueues.receives
  }
}

module simulationsAccess 'modules/queue-access.bicep' = {
  scope: group
  dependsOn: [messaging]
  params: {
    namespaceName: namespaceName
    principals: simulationsPrincipals
    sends: simulationsQueues.sends
    receives: simulationsQueues.receives
  }
}

module scheduler 'modules/scheduler.bicep' = {
  scope: group
  params: {
    name: 'dts-${token}'
    location: location
    tags: tags
    principals: assistantPrincipals
    isolated: networkIsolation
  }
}

module model 'modules/model.bicep' = if (modelPlanner) {
  scope: group
  params: {
    name: 'oai-${token}'
    location: location
    tags: tags
    principals: assistantPrincipals
    isolated: networkIsolation
  }
}

var zones = {
  blob: 'privatelink.blob.${az.environment().suffixes.storage}'
  table: 'privatelink.table.${az.environment().suffixes.storage}'
  namespace: 'privatelink.servicebus.windows.net'
  scheduler: 'privatelink.durabletask.io'
  account: 'privatelink.openai.azure.com'
}

module network 'modules/network.bicep' = if (networkIsolation) {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    zoneNames: concat([zones.blob, zones.table, zones.namespace, zones.scheduler], modelPlanner ? [zones.account] : [])
  }
}

module assistantStorageEndpoints 'modules/private-endpoint.bicep' = [
  for part in networkIsolation ? ['blob', 'table'] : []: {
    name: 'endpoint-assistant-${part}'
    scope: group
    params: {
      name: 'assistant'
      targetId: assistantStorage.outputs.id
      group: part
      zoneName: zones[part]
      location: location
      tags: tags
      subnetId: network!.outputs.endpointsSubnetId
    }
  }
]

module simulationsStorageEndpoints 'modules/private-endpoint.bicep' = [
  for part in networkIsolation ? ['blob', 'table'] : []: {
    name: 'endpoint-simulations-${part}'
    scope: group
    params: {
      name: 'simulations'
      targetId: simulationsStorage.outputs.id
      group: part
      zoneName: zones[part]
      location: location
      tags: tags
      subnetId: network!.outputs.endpointsSubnetId
    }
  }
]

module messagingEndpoint 'modules/private-endpoint.bicep' = if (networkIsolation) {
  scope: group
  params: {
    name: 'queues'
    targetId: messaging.outputs.id
    group: 'namespace'
    zoneName: zones.namespace
    location: location
    tags: tags
    subnetId: network!.outputs.endpointsSubnetId
  }
}

module schedulerEndpoint 'modules/private-endpoint.bicep' = if (networkIsolation) {
  scope: group
  params: {
    name: 'tasks'
    targetId: scheduler.outputs.id
    group: 'scheduler'
    zoneName: zones.scheduler
    location: location
    tags: tags
    subnetId: network!.outputs.endpointsSubnetId
  }
}

module modelEndpoint 'modules/private-endpoint.bicep' = if (networkIsolation && modelPlanner) {
  scope: group
  params: {
    name: 'model'
    targetId: model!.outputs.id
    group: 'account'
    zoneName: zones.account
    location: location
    tags: tags
    subnetId: network!.outputs.endpointsSubnetId
  }
}

var simulationsSettings = {
  ServiceBus__fullyQualifiedNamespace: messaging.outputs.fullyQualifiedNamespace
  Tables__serviceUri: simulationsStorage.outputs.tablesUri
}

module simulations 'modules/function-app.bicep' = {
  scope: group
  params: {
    service: 'simulations'
    token: token
    location: location
    tags: tags
    identityId: simulationsIdentity.outputs.id
    identityClientId: simulationsIdentity.outputs.clientId
    storageName: simulationsStorage.outputs.name
    deploymentsUri: simulationsStorage.outputs.deploymentsUri
    telemetry: monitoring.outputs.connectionString
    settings: simulationsSettings
    allowedOrigins: []
    subnetId: networkIsolation ? network!.outputs.simulationsSubnetId : ''
    callerSubnetId: networkIsolation ? network!.outputs.assistantSubnetId : ''
    instanceMemoryMB: 2048
    maximumInstanceCount: 40
  }
}

var modelSettings = modelPlanner
  ? {
      Planner__Model__Deployment: model!.outputs.deployment
      Planner__Model__Endpoint: model!.outputs.endpoint
    }
  : {}
var assistantSettings = {
  ...modelSettings
  Identity__Authority: authority
  Identity__Audience: identityAudience
  Identity__PersonClaim: identityPersonClaim
  Identity__Scope: identityScope
  Providers__Manifests__0: '${simulations.outputs.url}/api/providers/flash-delivery/manifest'
  Providers__Manifests__1: '${simulations.outputs.url}/api/providers/demo-pay/manifest'
  Providers__Manifests__2: '${simulations.outputs.url}/api/providers/flash-riders/manifest'
  Providers__Manifests__3: '${simulations.outputs.url}/api/services/mall/manifest'
  Providers__Manifests__4: '${simulations.outputs.url}/api/services/tables/manifest'
  Providers__Manifests__5: '${simulations.outputs.url}/api/services/stays/manifest'
  Providers__Manifests__6: '${simulations.outputs.url}/api/services/air/manifest'
  Providers__Manifests__7: '${simulations.outputs.url}/api/services/rail/manifest'
  Providers__Manifests__8: '${simulations.outputs.url}/api/services/rides/manifest'
  Providers__Manifests__9: '${simulations.outputs.url}/api/services/atlas/manifest'
  Providers__Manifests__10: '${simulations.outputs.url}/api/services/wallet/manifest'
  ServiceBus__fullyQualifiedNamespace: messaging.outputs.fullyQualifiedNamespace
  Tables__serviceUri: assistantStorage.outputs.tablesUri
}

module assistant 'modules/function-app.bicep' = {
  scope: group
  params: {
    service: 'assistant'
    token: token
    location: location
    tags: tags
    identityId: assistantIdentity.outputs.id
    identityClientId: assistantIdentity.outputs.clientId
    storageName: assistantStorage.outputs.name
    deploymentsUri: assistantStorage.outputs.deploymentsUri
    telemetry: monitoring.outputs.connectionString
    settings: {
      ...assistantSettings
      Limits__ForwardedHops: '1'
      DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${scheduler.outputs.endpoint};Authentication=ManagedIdentity;ClientID=${assistantIdentity.outputs.clientId}'
    }
    allowedOrigins: empty(allowedOrigins) ? [] : split(allowedOrigins, ',')
    subnetId: networkIsolation ? network!.outputs.assistantSubnetId : ''
    callerSubnetId: ''
    instanceMemoryMB: 2048
    maximumInstanceCount: 100
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    serviceBusId: messaging.outputs.id
    email: alertEmail
  }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    serviceBusId: messaging.outputs.id
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output ASSISTANT_URL string = assistant.outputs.url
output SIMULATIONS_URL string = simulations.outputs.url
output MODEL_ENDPOINT string = modelPlanner ? model!.outputs.endpoint : ''
output MODEL_DEPLOYMENT string = modelPlanner ? model!.outputs.deployment : ''
@description('The settings of the assistant on a developer\'s machine.')
output ASSISTANT_LOCAL_SETTINGS object = {
  ...assistantSettings
  AzureWebJobsStorage__accountName: assistantStorage.outputs.name
  DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${scheduler.outputs.endpoint};Authentication=DefaultAzure'
  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
}
@description('The settings of the simulations on a developer\'s machine.')
output SIMULATIONS_LOCAL_SETTINGS object = {
  ...simulationsSettings
  AzureWebJobsStorage__accountName: simulationsStorage.outputs.name
  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
}
