import { ChevronDown, ChevronLeft, ChevronRight, Columns2, ListTree, Highlighter, Minimize2, Search, Tag, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { DocumentMenu } from '../../pane/documents/DocumentMenu.tsx'
import { UnsettledButton } from '../../pane/documents/UnsettledButton.tsx'
import { useThemeLooks } from '../../pane/reading.ts'
import { commandById } from '../../state/commands.ts'
import { sayDate } from '../../state/dates.ts'
import { useSay } from '../../state/language.ts'
import { recordStore, useRecords } from '../../state/asking/records.ts'
import { goTo, useView, type Place } from '../../state/view.ts'
import { Button, IconButton, ToggleIconButton } from '../../ui/controls/Button.tsx'
import { Kbd } from '../../ui/controls/Kbd.tsx'
import { ThemeSwatch } from '../../ui/marks/ThemeChip.tsx'
import { PeopleFilter } from './PeopleFilter.tsx'
import { PickList } from './PickList.tsx'
import type { ShownPanes } from './shown-panes.ts'
import { TextSettings } from './text/TextSettings.tsx'
import { countThemesWithin } from './theme-counts.ts'
import type { People } from './use-people.ts'

export type ReaderHeadProps = {
  readonly document: string
  readonly here: () => Place
  readonly theme: string | null
  readonly onTheme: (theme: string | null) => void
  readonly people: People
  readonly shown: ShownPanes
  readonly onShown: (shown: ShownPanes) => void
  readonly isSplit: boolean
  readonly onSplit: (isSplit: boolean) => void
  /** Little but the text is shown: so is little here. */
  readonly isFocused: boolean
}

const run = (id: string) => () => void commandById(id)?.run()

/** The line above the text: where one was, which document, what to see of it. Where one only reads, what is not of the text itself goes. */
export function ReaderHead({ document, here, theme, onTheme, people, shown, onShown, isSplit, onSplit, isFocused }: ReaderHeadProps) {
  const say = useSay()
  return (
    <header className="reader-head">
      {isFocused ? null : <Ways shown={shown} onShown={onShown} />}
      <DocumentPicker document={document} here={here} />
      <UnsettledButton document={document} />
      <ThemeFilter document={document} theme={theme} onTheme={onTheme} people={people} />
      <PeopleFilter people={people} />
      <IconButton label={say('reader.find')} command="reader.find" onPress={run('reader.find')}>
        <Search size={16} aria-hidden />
      </IconButton>
      {isFocused ? <LeaveFocusMode /> : <Sights document={document} shown={shown} onShown={onShown} isSplit={isSplit} onSplit={onSplit} />}
    </header>
  )
}

/** The outline, and the places where one was. */
function Ways({ shown, onShown }: Pick<ReaderHeadProps, 'shown' | 'onShown'>) {
  const say = useSay()
  const hasBack = useView(view => view.back.length > 0)
  const hasForward = useView(view => view.forward.length > 0)
  return (
    <>
      <ToggleIconButton label={say('reader.showOutline')} isSelected={shown.outline} onChange={outline => onShown({ ...shown, outline })}>
        <ListTree size={16} aria-hidden />
      </ToggleIconButton>
      <IconButton label={say('reader.back')} command="reader.back" isDisabled={!hasBack} onPress={run('reader.back')}>
        <ChevronLeft size={17} aria-hidden />
      </IconButton>
      <IconButton label={say('reader.forward')} command="reader.forward" isDisabled={!hasForward} onPress={run('reader.forward')}>
        <ChevronRight size={17} aria-hidden />
      </IconButton>
    </>
  )
}

/** How the text is set, what stands beside it, and what else can be done with the document. */
function Sights({ document, shown, onShown, isSplit, onSplit }: Pick<ReaderHeadProps, 'document' | 'shown' | 'onShown' | 'isSplit' | 'onSplit'>) {
  const say = useSay()
  return (
    <>
      <TextSettings document={document} />
      <ToggleIconButton label={say('reader.beside')} command="reader.beside" isSelected={isSplit} onChange={onSplit}>
        <Columns2 size={16} aria-hidden />
      </ToggleIconButton>
      <ToggleIconButton
        label={say('reader.showHighlights')}
        isSelected={shown.highlights}
        onChange={highlights => onShown({ ...shown, highlights })}
      >
        <Highlighter size={16} aria-hidden />
      </ToggleIconButton>
      <DocumentMenu />
    </>
  )
}

function LeaveFocusMode() {
  const say = useSay()
  return (
    <Button look="quiet" icon={<Minimize2 size={15} aria-hidden />} onPress={run('reader.focusMode')}>
      {say('reader.focusMode.leave')} <Kbd command="reader.focusMode" />
    </Button>
  )
}

function DocumentPicker({ document, here }: Pick<ReaderHeadProps, 'document' | 'here'>) {
  const say = useSay()
  const title = useRecords(records => records.documents.find(({ id }) => id === document)?.title ?? '')
  const items = () =>
    recordStore.getState().documents.map(({ id, title, issuer, issuedOn }) => {
      return { id, name: title, detail: [issuer, issuedOn && sayDate(issuedOn)].filter(Boolean).join(' · '), foundBy: issuedOn ?? '' }
    })
  return (
    <h1 className="reader-title" id="reader-title">
      <PickList
        label={say('reader.picker')}
        filterLabel={say('reader.pickerFilter')}
        emptyLabel={say('reader.pickerEmpty')}
        items={items}
        current={document}
        onPick={id => id !== document && goTo({ document: id }, here())}
      >
        <AriaButton className="reader-title-button">
          <span>{title}</span>
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
      </PickList>
    </h1>
  )
}

function ThemeFilter({ document, theme, onTheme, people }: Pick<ReaderHeadProps, 'document' | 'theme' | 'onTheme' | 'people'>) {
  const say = useSay()
  const looks = useThemeLooks()
  const items = () => {
    const open = recordStore.getState().openById.get(document)
    const counts = countThemesWithin(recordStore.getState().themes, [...(open?.annotationsById.values() ?? [])].filter(row => !people.hidden.has(row.coder)).map(row => row.themes))
    return [...looks.values()].map(look => ({
      id: look.id,
      name: look.path,
      ...(open?.isWhole && { detail: say('reader.themeCount', { count: counts.get(look.id) ?? 0 }) }),
      sign: <ThemeSwatch theme={look} code={look.code} />,
    }))
  }
  const look = theme === null ? undefined : looks.get(theme)
  return (
    <div className="reader-filter">
      <PickList
        label={say('reader.filter')}
        filterLabel={say('reader.themeField')}
        emptyLabel={say('reader.filterAll')}
        items={items}
        current={theme}
        onPick={onTheme}
      >
        <Button look="quiet" icon={<Tag size={15} aria-hidden />}>
          {look ? say('reader.filterOne', { name: look.name }) : say('reader.filterAll')}
        </Button>
      </PickList>
      {look ? (
        <IconButton label={say('reader.filterAll')} onPress={() => onTheme(null)}>
          <X size={14} aria-hidden />
        </IconButton>
      ) : null}
    </div>
  )
}
