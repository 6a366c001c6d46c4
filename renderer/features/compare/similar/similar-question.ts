import { planEntities } from '../../../pane/plans/plan-entities.ts'
import type { Comparing } from '../../../state/rooms/comparing.ts'

/** What is compared and how. */
export function similarOf({ documents, plans, similarity: { by, withChildren } }: Comparing) {
  return { by, withChildren, documents: [...documents], ...plans }
}

const entitiesOfWords = ['document', 'clause_correction', 'term_pair', ...planEntities]
const entitiesOfThemes = [...entitiesOfWords, 'annotation', 'annotation_theme', 'theme']

/** What a change of which makes another answer: by words no highlight does. */
export const similarityEntities = (by: 'words' | 'themes') => (by === 'words' ? entitiesOfWords : entitiesOfThemes)
