@description('The service of azure.yaml that is deployed here.')
param service string
@description('What makes names unique.')
param token string
param location string
param tags object
@description('The app\'s identity: resource id.')
param identityId string
@description('The app\'s identity: client id.')
param identityClientId string
@description('The storage account of the host.')
param storageName string
@description('Where the package is put: the address of a blob container.')
param deploymentsUri string
@description('Application Insights.')
param telemetry string
@description('Settings of this app beside those of the host.')
param settings object
@description('Origins whose web pages may call the app.')
param allowedOrigins string[]
@description('The subnet the app calls from; empty for none.')
param subnetId string
@description('The only subnet that may call the app; empty for anybody.')
param callerSubnetId string

@allowed([512, 2048, 4096])
@description('Memory of an instance, in MB.')
param instanceMemoryMB int
@minValue(40)
@maxValue(1000)
@description('The most instances.')
param maximumInstanceCount int

var hostSettings = {
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  APPLICATIONINSIGHTS_CONNECTION_STRING: telemetry
  AZURE_CLIENT_ID: identityClientId
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsStorage__credential: 'managedidentity'
  ServiceBus__clientId: identityClientId
  ServiceBus__credential: 'managedidentity'
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-${service}-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: 'func-${service}-${token}'
  location: location
  tags: { ...tags, 'azd-service-name': service }
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      cors: { allowedOrigins: allowedOrigins }
      ipSecurityRestrictionsDefaultAction: empty(callerSubnetId) ? 'Allow' : 'Deny'
      ipSecurityRestrictions: empty(callerSubnetId)
        ? []
        : [{ name: 'assistant', priority: 100, action: 'Allow', vnetSubnetResourceId: callerSubnetId }]
      scmIpSecurityRestrictionsUseMain: false
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentsUri
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: { ...hostSettings, ...settings }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output url string = 'https://${app.properties.defaultHostName}'
