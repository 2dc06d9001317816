import { principal } from 'types.bicep'

@description('What makes names unique.')
param token string
param location string
param tags object
@description('Who sends telemetry.')
param publishers principal[]

var roles = loadJsonContent('../roles.json')

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${token}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${token}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource publishing 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for publisher in publishers: {
    name: guid(insights.id, publisher.id, roles.monitoringMetricsPublisher)
    scope: insights
    properties: {
      roleDefinitionId: subscriptionResourceId(
        'Microsoft.Authorization/roleDefinitions',
        roles.monitoringMetricsPublisher
      )
      principalId: publisher.id
      principalType: publisher.type
    }
  }
]

output workspaceId string = workspace.id
@description('Where telemetry goes. Its key opens nothing: local authentication is off.')
output connectionString string = insights.properties.ConnectionString
