@description('What queues.json says of a queue.')
type queueSettings = {
  name: string
  maxDeliveryCount: int
  lockDuration: string
  duplicateDetectionWindow: string?
  requiresSession: bool
  defaultTimeToLive: string?
  deadLetterOnExpiration: bool
}

@description('The name of the namespace.')
param name string
param location string
param tags object
@description('True where the namespace is reached by private endpoints only, which needs the Premium tier.')
param isolated bool

@description('Longer than anything waits: a command or a reply never expires.')
var forever = 'P10675199DT2H48M5.4775807S'
var queues queueSettings[] = loadJsonContent('../queues.json').queues

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: name
  location: location
  tags: tags
  sku: isolated ? { name: 'Premium', tier: 'Premium', capacity: 1 } : { name: 'Standard', tier: 'Standard' }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: isolated ? 'Disabled' : 'Enabled'
  }

  resource entities 'queues' = [
    for queue in queues: {
      name: queue.name
      properties: {
        lockDuration: queue.lockDuration
        maxDeliveryCount: queue.maxDeliveryCount
        requiresDuplicateDetection: queue.?duplicateDetectionWindow != null
        duplicateDetectionHistoryTimeWindow: queue.?duplicateDetectionWindow
        requiresSession: queue.requiresSession
        defaultMessageTimeToLive: queue.?defaultTimeToLive ?? forever
        deadLetteringOnMessageExpiration: queue.deadLetterOnExpiration
      }
    }
  ]
}

output id string = namespace.id
output fullyQualifiedNamespace string = split(replace(namespace.properties.serviceBusEndpoint, 'https://', ''), ':')[0]
