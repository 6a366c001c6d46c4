import { useAnswer } from '../../state/asking/answers.ts'

/** The project's own attributes, as they are now; how many documents have one, as of the last change of an attribute. */
export function useAttributeRows() {
  return useAnswer('attributes', ['attribute', 'attribute_definition'], engine => engine.attributes.list({})).value
}
