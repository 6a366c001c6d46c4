import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import './layout.css'

export type TabSheet<T extends string> = { readonly id: T; readonly title: string; readonly children: ReactNode }
export type TabsProps<T extends string> = {
  readonly label: string
  readonly tabs: readonly TabSheet<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** Sheets of which one is in sight; for two or three ways to show the same thing take a SegmentedControl. */
export function Tabs<T extends string>({ label, tabs, value, onChange }: TabsProps<T>) {
  return (
    <AriaTabs className="ui-tabs" selectedKey={value} onSelectionChange={key => onChange(String(key) as T)}>
      <TabList aria-label={label} className="ui-tab-list">
        {tabs.map(tab => (
          <Tab key={tab.id} id={tab.id} className="ui-tab">
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(tab => (
        <TabPanel key={tab.id} id={tab.id} className="ui-tab-panel">
          {tab.children}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
