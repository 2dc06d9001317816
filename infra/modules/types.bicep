@export()
@description('Somebody who is given a role.')
type principal = {
  @description('The object id in Entra ID.')
  id: string
  @description('What it is the id of.')
  type: 'ServicePrincipal' | 'User'
}
