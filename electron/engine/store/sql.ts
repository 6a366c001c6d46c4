/** What SQLite can be given as a value. Booleans are stored as 0 and 1, so they are not among them. */
export type SqlValue = string | number | null | Uint8Array

/** A piece of SQL and the values for its question marks. Made by `sql` only, so that no text from outside can become SQL. */
export type Sql = { readonly text: string; readonly values: readonly SqlValue[] }

/** What may stand between joined fragments, spelled out where it is usual. */
export type Separator = Sql | ', ' | ' AND ' | ' OR ' | ' UNION ALL '

/** What `sql` made is known by its class, which nothing that came from outside can have. */
class Piece implements Sql {
  readonly text: string
  readonly values: readonly SqlValue[]
  constructor(text: string, values: readonly SqlValue[]) {
    this.text = text
    this.values = values
  }
}

function write(strings: readonly string[], parts: readonly (SqlValue | Sql)[]): Sql {
  let text = strings[0] ?? ''
  const values: SqlValue[] = []
  parts.forEach((part, index) => {
    if (part instanceof Piece) {
      text += part.text
      values.push(...part.values)
    } else {
      text += '?'
      values.push(checkValue(part))
    }
    text += strings[index + 1] ?? ''
  })
  return new Piece(text, values)
}

function checkValue(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new TypeError(`SQL takes text, finite numbers, null and bytes, not ${value === undefined ? 'undefined' : typeof value}`)
}

/** Fragments one after the other, `, ` between them when nothing else is said. No fragments: an empty piece. */
function join(fragments: readonly Sql[], separator: Separator = ', '): Sql {
  const between = typeof separator === 'string' ? new Piece(separator, []) : separator
  return write(
    [],
    fragments.flatMap((fragment, index) => (index ? [between, fragment] : [fragment])),
  )
}

/**
 * A table's or column's name.
 * @throws TypeError for anything but letters, digits and underscores
 */
function name(identifier: string): Sql {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(identifier)) throw new TypeError('not a name of a table or column')
  return new Piece(`"${identifier}"`, [])
}

/**
 * A query that was written before, with other values in its places.
 * @throws TypeError for more or fewer values than it has places, and for what `sql` did not write
 */
function again(query: Sql, values: readonly SqlValue[]): Sql {
  if (!(query instanceof Piece)) throw new TypeError('not a query that was written here')
  if (values.length !== query.values.length) throw new TypeError(`a query with ${query.values.length} places was given ${values.length} values`)
  return new Piece(query.text, values.map(checkValue))
}

/** A list of any length as one value, to stand behind `IN`: however many there are, the query is written the same and has one place. */
function oneOf(values: readonly (string | number)[]): Sql {
  return write(['(SELECT value FROM json_each(', '))'], [JSON.stringify(values)])
}

type Writer = {
  (strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql
  readonly join: typeof join
  readonly name: typeof name
  readonly again: typeof again
  readonly oneOf: typeof oneOf
}

/**
 * Writes a query: `` sql`SELECT * FROM theme WHERE id = ${id}` ``. Values become question marks, other `sql` pieces are put in as they are.
 * For "one of many", whatever their number: `` sql`id IN ${sql.oneOf(ids)}` ``.
 * @throws TypeError for a value that SQLite can't be given
 */
export const sql = Object.defineProperties(
  (strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]) => write(strings, parts),
  {
    join: { value: join },
    again: { value: again },
    oneOf: { value: oneOf },
    // A function has a name already, which can be redefined but not assigned.
    name: { value: name },
  },
) as Writer
