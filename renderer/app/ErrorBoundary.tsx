import { Component, type ReactNode } from 'react'
import { useSay } from '../state/language.ts'
import { Button } from '../ui/controls/Button.tsx'
import { EmptyState } from '../ui/layout/EmptyState.tsx'

type Props = { readonly children: ReactNode }

/** Catches what breaks while something is drawn: a sentence and a way on instead of an empty window. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken onAgain={() => this.setState({ broken: false })} /> : this.props.children
  }
}

function Broken({ onAgain }: { readonly onAgain: () => void }) {
  const say = useSay()
  return (
    <main className="app-alone">
      <EmptyState
        level={1}
        title={say('app.broken')}
        actions={
          <>
            <Button look="primary" onPress={() => location.reload()}>
              {say('app.reload')}
            </Button>
            <Button onPress={onAgain}>{say('app.tryAgain')}</Button>
          </>
        }
      >
        {say('app.broken.safe')}
      </EmptyState>
    </main>
  )
}
