import { useTranslation } from 'react-i18next'
import { pictureNames } from '~/core/instrument/pictures'
import { Details } from '~/ui/Details'
import { PairField } from '~/ui/PairField'
import { PictureChoice } from '~/ui/PictureChoice'
import { problemAt } from '~/web/forms'
import type { ItemView } from './item-view'
import { errorsAt, type Sent } from './sent'
import { typedAt, typedPair } from './typed'

/** The picture beside the question in Easy Read, with what it shows in words; folded away under its name. */
export function PictureFields({ view, result, problems }: { view: ItemView['picture'] } & Sent) {
  const { t } = useTranslation('editor')
  const typed = result && typedAt(result, 'picture.name')
  const title = t('picture.title')
  const wrong = problems.some(({ field }) => field?.startsWith('picture.'))
  return (
    <Details summary={view ? `${title}: ${t(`picture.names.${view.name}`)}` : title} open={wrong}>
      <p>{t('picture.text')}</p>
      {view && <input type="hidden" name="picture.had" value="yes" />}
      <PictureChoice
        name="picture.name"
        legend={t('picture.which')}
        error={problemAt(problems, 'picture.name')}
        none={{ value: 'none', label: t('picture.none') }}
        options={pictureNames.map(value => ({ value, label: t(`picture.names.${value}`) }))}
        defaultValue={typeof typed === 'string' ? typed : (view?.name ?? 'none')}
      />
      <PairField
        name="picture.alt"
        legend={t('picture.alt')}
        hint={t('picture.alt-hint')}
        value={typedPair(result, 'picture.alt') ?? view?.alt ?? { cy: '', en: '' }}
        errors={errorsAt(problems, 'picture.alt')}
      />
    </Details>
  )
}
