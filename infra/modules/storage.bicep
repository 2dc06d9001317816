import { principal } from 'types.bicep'

@minLength(3)
@maxLength(24)
@description('The name of the account.')
param name string
param location string
param tags object
@description('The tables of the app.')
param tables string[]
@description('Who reads and writes them, and runs the host on the account.')
param principals principal[]
@description('True where the account is reached by private endpoints only.')
param isolated bool

var roles = loadJsonContent('../roles.json')
var grants = flatten(map(
  [roles.storageBlobDataOwner, roles.storageTableDataContributor],
  role => map(principals, principal => { role: role, principal: principal })
))

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isolated ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: isolated ? 'Deny' : 'Allow'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'

    resource deployments 'containers' = {
      name: 'deployments'
    }
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource appTables 'tables' = [
      for table in tables: {
        name: table
      }
    ]
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in grants: {
    name: guid(account.id, grant.principal.id, grant.role)
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', grant.role)
      principalId: grant.principal.id
      principalType: grant.principal.type
    }
  }
]

output id string = account.id
output name string = account.name
output tablesUri string = account.properties.primaryEndpoints.table
output deploymentsUri string = '${account.properties.primaryEndpoints.blob}${account::blobs::deployments.name}'
