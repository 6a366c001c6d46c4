import { stemOf } from '../words/porter.ts'

/** Words whose stem is that of others with another meaning (`allowance` of `allowed`, `important` of `import`): a line each of forms that are one word. */
const lines = `
allowance allowances
important importance importantly
accelerator accelerators
emergency emergencies
ageing aging
international internationally internationalize internationalized internationalizing internationalization internationalise internationalised internationalisation
indicator indicators indices
commercialization commercialisation commercialize commercialized commercializing commercialise commercialised commercialising
powerful powerfully
digital digitally digitalize digitalized digitalizing digitalization digitalise digitalised digitalising digitalisation digitize digitized digitizing digitization digitise digitised digitising digitisation
security
securities
university universities
community communities
doctoral doctorate doctorates
customs
fertilizer fertilizers fertiliser fertilisers
corporation corporations
productivity
objective objectives
responsible responsibility responsibilities responsibly
accountability accountable
publicity publicize publicized publicizing publicise publicised publicising
integrity
governance
building buildings
parking
shipping
accessible accessibility
examination examinations
fitness
disposable disposables
appropriation appropriations
business businesses
cooperative cooperatives
renewables renewable
urbanization urbanisation urbanize urbanized urbanizing
researcher researchers
minority minorities
corrections correctional
restorative
conversion conversions
hearing hearings
majority majorities
`
const kept = new Map(lines.trim().split('\n').flatMap(line => {
  const [word = '', ...forms] = line.split(' ')
  return [word, ...forms].map(form => [form, word] as const)
}))

/** The stem by which texts are compared, of a word that is folded to lower case: Porter's, but for words that it takes for others with another meaning. */
export function meaningStem(word: string): string {
  return kept.get(word) ?? stemOf(word)
}
