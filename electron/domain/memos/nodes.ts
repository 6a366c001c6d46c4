/** A value of JSON that is an object: a node of a memo as it is stored. */
export type Json = { readonly [key: string]: unknown }

/** The nodes inside a node; none where what is stored there is no list. */
export function nodesOf(node: Json): Json[] {
  const children = node['children']
  return Array.isArray(children) ? children.filter(isJson) : []
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
