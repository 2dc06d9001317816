@description('What makes names unique.')
param token string
param location string
param tags object
@description('The Log Analytics workspace.')
param workspaceId string
@description('The Service Bus namespace.')
param serviceBusId string
@description('Who is told by e-mail; empty for nobody: alerts are then seen in the portal only.')
param email string

var actionGroups = empty(email) ? [] : [operators.id]

var queueAlerts = [
  {
    name: 'dead-letters'
    description: 'A queue holds dead letters: each is an open case.'
    severity: 1
    metric: 'DeadletteredMessages'
    aggregation: 'Maximum'
    window: 'PT5M'
  }
  {
    name: 'queue-age'
    description: 'A queue has not been empty for 15 minutes: its oldest messages wait.'
    severity: 2
    metric: 'ActiveMessages'
    aggregation: 'Minimum'
    window: 'PT15M'
  }
]

var logAlerts = [
  {
    name: 'unknown-outcomes'
    description: 'A case was opened because nobody can tell whether money or an order went through.'
    severity: 1
    query: loadTextContent('../queries/unknown-outcomes.kql')
    window: 'PT5M'
  }
  {
    name: 'error-rate'
    description: 'More than 5 % of at least 20 requests failed in 15 minutes.'
    severity: 2
    query: loadTextContent('../queries/error-rate.kql')
    window: 'PT15M'
  }
]

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'qianwen'
    enabled: true
    emailReceivers: [{ name: 'operators', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource onQueues 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for alert in queueAlerts: {
    name: '${alert.name}-${token}'
    location: 'global'
    tags: tags
    properties: {
      description: alert.description
      severity: alert.severity
      enabled: true
      scopes: [serviceBusId]
      evaluationFrequency: 'PT5M'
      windowSize: alert.window
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.MultipleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: alert.name
            criterionType: 'StaticThresholdCriterion'
            metricNamespace: 'Microsoft.ServiceBus/namespaces'
            metricName: alert.metric
            timeAggregation: alert.aggregation
            operator: 'GreaterThan'
            threshold: 0
            dimensions: [{ name: 'EntityName', operator: 'Include', values: ['*'] }]
          }
        ]
      }
      autoMitigate: true
      actions: [for id in actionGroups: { actionGroupId: id }]
    }
  }
]

resource onLogs 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in logAlerts: {
    name: '${alert.name}-${token}'
    location: location
    tags: tags
    properties: {
      displayName: alert.name
      description: alert.description
      severity: alert.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: alert.window
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: true
      actions: { actionGroups: actionGroups }
    }
  }
]
