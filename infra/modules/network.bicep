@description('What makes names unique.')
param token string
param location string
param tags object
@description('The private DNS zones the network asks.')
param zoneNames string[]

resource network 'Microsoft.Network/virtualNetworks@2024-07-01' = {
  name: 'vnet-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/22'] }
  }

  resource assistant 'subnets' = {
    name: 'assistant'
    properties: {
      addressPrefix: '10.20.0.0/24'
      delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
      serviceEndpoints: [{ service: 'Microsoft.Web' }]
    }
  }

  resource simulations 'subnets' = {
    name: 'simulations'
    dependsOn: [assistant]
    properties: {
      addressPrefix: '10.20.1.0/24'
      delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
    }
  }

  resource endpoints 'subnets' = {
    name: 'endpoints'
    dependsOn: [simulations]
    properties: {
      addressPrefix: '10.20.2.0/24'
      privateEndpointNetworkPolicies: 'Enabled'
    }
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zoneName in zoneNames: {
    name: zoneName
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (zoneName, index) in zoneNames: {
    parent: zones[index]
    name: 'network'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
]

output assistantSubnetId string = network::assistant.id
output simulationsSubnetId string = network::simulations.id
output endpointsSubnetId string = network::endpoints.id
