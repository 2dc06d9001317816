@description('What is reached, in short.')
param name string
@description('What is reached: its resource id.')
param targetId string
@description('The part of it that is reached, such as `blob`.')
param group string
@description('The private DNS zone of that part.')
param zoneName string
param location string
param tags object
@description('Where the endpoint is.')
param subnetId string

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: zoneName
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-07-01' = {
  name: 'pe-${name}-${group}'
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      { name: group, properties: { privateLinkServiceId: targetId, groupIds: [group] } }
    ]
  }

  resource names 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: group, properties: { privateDnsZoneId: zone.id } }]
    }
  }
}
