param location string
param tags object
@description('The Log Analytics workspace it reads.')
param workspaceId string
@description('The Service Bus namespace it reads.')
param serviceBusId string

var content = replace(
  replace(loadTextContent('../workbook.json'), '{workspaceId}', workspaceId),
  '{serviceBusId}',
  serviceBusId
)

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'operations')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Qianwen operations'
    category: 'workbook'
    sourceId: workspaceId
    serializedData: content
  }
}
