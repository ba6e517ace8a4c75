import { eachForm } from '~/core/instrument/editing'
import { item, options, words } from './a-survey'

/** Sentences for each kind of number, each telling which it is. */
export const sentences = (name: string) =>
  eachForm(form => ({ cy: `${name} ${form} {{count}} cy`, en: `${name} ${form} {{count}} en` }))

/** A choice of several, a number, and questions whose words change with each. */
export const counting = () => [
  item('topics', 'several-of', {
    options: [...options('home', 'school', 'friends'), { code: 'none', text: words('none'), alone: true }],
  }),
  item('overall', 'zero-to-ten', { anchors: { low: words('low'), high: words('high') } }),
  item('most', 'long-text', {
    text: { ...words('most'), child: words('plain child').ti, after_chi: words('plain after').chi },
    counted: {
      item: 'topics',
      forms: { ti: sentences('ti'), chi: sentences('chi'), easy_ti: sentences('easy') },
    },
  }),
  item('why', 'long-text', {
    counted: { item: 'overall', forms: { ti: sentences('ti'), chi: sentences('chi') } },
  }),
]
