import { Button } from 'react-aria-components'
import './mentioned-in.css'

/** A memo as a row shows it: what it is on, and how it begins. */
export type MemoRow = { readonly key: string; readonly name: string; readonly beginning: string; readonly open: () => void }

/** Memos under a title, each leading to where it is read; nothing where there are none. */
export function MemoRows({ title, rows }: { readonly title: string; readonly rows: readonly MemoRow[] }) {
  if (rows.length === 0) return null
  return (
    <section className="mentioned" aria-label={title}>
      <h2 className="ui-label">{title}</h2>
      <ul>
        {rows.map(({ key, name, beginning, open }) => (
          <li key={key}>
            <Button className="mentioned-row" onPress={open}>
              <span className="mentioned-name">{name}</span>
              <span className="mentioned-beginning">{beginning}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
