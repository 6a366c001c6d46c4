import { ArrowDownNarrowWide, ArrowUpNarrowWide } from 'lucide-react'
import { ExcerptSort } from '#contract/coding/excerpts.ts'
import type { ListOrder } from '../../pane/excerpts/excerpt-list.ts'
import { fieldKey, useFields } from '../../pane/fields/use-fields.ts'
import { useSay } from '../../state/language.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { Select, type SelectItem } from '../../ui/controls/Select.tsx'

/** By what the list is sorted, and which way. */
export function SortField({ order, onOrder }: { readonly order: ListOrder; readonly onOrder: (order: ListOrder) => void }) {
  const say = useSay()
  const fields = useFields()
  const items: SelectItem<ListOrder['by']>[] = [
    ...ExcerptSort.options.map(by => ({ id: by, label: say(`excerpts.sort.${by}`) })), ...fields.map(({ id, name }) => ({ id: fieldKey(id), label: name })),
  ]
  if (!items.some(({ id }) => id === order.by)) items.push({ id: order.by, label: say('fields.gone') })
  return (
    <div className="excerpts-sort">
      <Select
        label={say('excerpts.sort')}
        hideLabel
        look="quiet"
        value={order.by}
        onChange={by => onOrder({ by, descending: false })}
        items={items}
      />
      <IconButton
        label={say(order.descending ? 'excerpts.sort.descending' : 'excerpts.sort.ascending')}
        onPress={() => onOrder({ ...order, descending: !order.descending })}
      >
        {order.descending ? <ArrowDownNarrowWide size={15} aria-hidden /> : <ArrowUpNarrowWide size={15} aria-hidden />}
      </IconButton>
    </div>
  )
}
