import type { Editor } from '~/steps/instruments/editor'
import { readVersion, type VersionView } from '~/steps/instruments/read-version'
import { found } from '~/web/params'
import { versionParam } from '../instruments/find'

type Params = Readonly<Record<string, string | undefined>>

/** Which version an address is about. */
export const whichParam = (editor: Editor, params: Params) => ({
  editor: { memberId: editor.memberId, partnershipId: editor.partnershipId },
  key: params.instrument ?? '',
  version: versionParam(params),
})

/** The partnership's own version of an address. throws a 404 when there is none */
export const versionOf = async (editor: Editor, params: Params): Promise<VersionView> =>
  found(await readVersion(whichParam(editor, params)))
