import type { Database } from 'better-sqlite3'
import type { Migration } from './schema.ts'

/** Operations say how much they changed: to count the rows of a large one each time that it is told or listed held the program up. */
export const countedOperations: Migration = {
  version: 11,
  fingerprint: '323f87a97423c5b9accedc5dc94067639ceabf29e728fec62771fc8744c8a943',
  up(db: Database): void {
    db.exec(columns)
  },
}

const columns = `
-- How many changes it recorded, and of very many the tables that they are in, as JSON. Null where nobody has said it, as of operations of before: then they are counted.
ALTER TABLE operation ADD COLUMN changes INTEGER CHECK (changes > 0);
ALTER TABLE operation ADD COLUMN entities TEXT;
`
