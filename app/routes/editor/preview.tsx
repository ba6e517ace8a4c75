import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { itemsFor } from '~/core/instrument'
import { toPreview } from '~/core/instrument/build'
import { permissions } from '~/core/staff/permissions'
import { translator } from '~/i18n'
import { Button } from '~/ui/Button'
import { RadioGroup } from '~/ui/RadioGroup'
import { StaffPage } from '~/ui/StaffPage'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { versionOf } from './find'
import { previewAsked } from './preview-asked'
import { editorPath, titleWords } from './words'

export const meta = staffMeta

/** A version to be tried out, on a phone's width, as each person at each stage, in both languages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['edit-instruments'])
  const { body } = await versionOf(member, params)
  const of = toPreview(body)
  const query = new URL(request.url).searchParams
  const asked = found(previewAsked(of, query))
  const words = query.get('words') === 'easy' ? 'easy' : 'usual'
  const [first] = itemsFor(of, asked)
  const t = translator(lang)
  const frame = (half: 'cy' | 'en') =>
    `${editorPath(half, body, `/preview/${first?.key ?? 'end'}`)}?${new URLSearchParams({ ...asked, words })}`
  return {
    title: t('editor:preview.title'),
    caption: titleWords(lang, body).text,
    member,
    back: editorPath(lang, body),
    chosen: { ...asked, words },
    audiences: body.audiences.map(value => ({ value, label: t(`journeys:audience.${value}`) })),
    stages: body.stages.map(value => ({ value, label: t(`journeys:stage.${value}`) })),
    frames: [
      { lang: 'cy' as const, src: frame('cy') },
      { lang: 'en' as const, src: frame('en') },
    ],
  }
}

export default function Preview() {
  const { title, caption, member, back, chosen, audiences, stages, frames } = useLoaderData<typeof loader>()
  const { t } = useTranslation('editor')
  return (
    <StaffPage title={title} caption={caption} member={member} area="editor" back={back} wide>
      <form method="get">
        <RadioGroup
          name="audience"
          legend={t('preview.audience')}
          options={audiences}
          defaultValue={chosen.audience}
          inline
        />
        <RadioGroup
          name="stage"
          legend={t('preview.stage')}
          options={stages}
          defaultValue={chosen.stage}
          inline
        />
        <RadioGroup
          name="words"
          legend={t('preview.words')}
          options={[
            { value: 'usual', label: t('preview.usual') },
            { value: 'easy', label: t('preview.easy') },
          ]}
          defaultValue={chosen.words}
          inline
        />
        <Button look="secondary">{t('preview.show')}</Button>
      </form>
      <p>{t('preview.text')}</p>
      <div className="phones">
        {frames.map(({ lang, src }) => (
          <div key={lang}>
            <p>
              <a href={src}>
                {t(`preview.frame-${lang}`)}: {t('preview.open')}
              </a>
            </p>
            <iframe className="phone" title={t(`preview.frame-${lang}`)} src={src} />
          </div>
        ))}
      </div>
    </StaffPage>
  )
}
