import { toDay } from '../src/lib/day.ts';
import { blockModels } from '../src/model/blocks.ts';
import { collectionModels, type CollectionName } from '../src/model/collections.ts';
import { ZONE } from '../src/site.ts';
import { blockFields, toolbarBlocks } from './config/block-fields.ts';
import { PROTECTED, readToken, tokenPattern, writeToken } from './body/tokens.ts';
import { rememberBaseVersion } from './adapter/base-versions.ts';
import { decap } from './cms.ts';
import { formatName } from './config/config.ts';
import { entryFormat, type Formatter, settingsFormat, SOURCE } from './format/formats.ts';
import { registerPreviews } from './preview/entry-preview.ts';
import { refuseFaults } from './check/before-save.ts';
import type { SiteNow } from './check/form-faults.ts';
import { listRow, type RowContext } from './list/row.ts';
import { mergePhrases, spanish } from './adapter/phrases.ts';
import { createColorControl } from './widgets/color-control.ts';
import { createCountedControl } from './widgets/counted-control.ts';
import { createMdxControl } from './widgets/mdx-control.ts';
import { createPageControl } from './widgets/page-control.ts';
import { createProtectedControl } from './widgets/protected-control.ts';
import { createTableControl } from './widgets/table-control.ts';
import { createDecimalControl, createPeriodControl, createPhoneControl } from './widgets/figure-controls.ts';
import { createDayControl, createInstantControl } from './widgets/time-controls.ts';

/**
 * Teaches Decap everything of ours; `context` is what lists compute states with, `siteUrl` the public address of the site,
 * `siteNow` says what forms are compared with, `now` is the clock.
 */
export function registerAll(context: RowContext, siteUrl: string, siteNow: () => SiteNow, now: () => Date): void {
  const { CMS } = decap();
  CMS.registerLocale('es', mergePhrases(CMS.getLocale('es'), spanish));
  registerFormats(context);
  CMS.registerWidget('linea', createCountedControl('string'));
  CMS.registerWidget('parrafo', createCountedControl('text'));
  CMS.registerWidget('dia', createDayControl());
  CMS.registerWidget('instante', createInstantControl(now));
  CMS.registerWidget('telefono', createPhoneControl());
  CMS.registerWidget('pagina', createPageControl());
  CMS.registerWidget('periodo', createPeriodControl());
  CMS.registerWidget('numero-exacto', createDecimalControl());
  CMS.registerWidget('color-hex', createColorControl());
  CMS.registerWidget('codigo-protegido', createProtectedControl());
  CMS.registerWidget('tabla', createTableControl());
  CMS.registerWidget(
    'mdx',
    createMdxControl(() => toDay(now(), ZONE)),
  );
  registerBlocks();
  registerPreviews(siteUrl);
  refuseFaults(siteNow);
}

function registerFormats(context: RowContext): void {
  const { CMS } = decap();
  for (const name of Object.keys(collectionModels) as CollectionName[]) {
    const format = entryFormat(collectionModels[name].schema, (values) => listRow(name, values, context));
    CMS.registerCustomFormat(formatName(name), 'mdx', remembering(format));
  }
  CMS.registerCustomFormat(formatName('settings'), 'yaml', remembering(settingsFormat()));
}

const remembering = (format: Formatter): Formatter => ({
  fromFile: format.fromFile,
  toFile: (data) => {
    const written = format.toFile(data);
    rememberBaseVersion(written, data[SOURCE] as string | undefined);
    return written;
  },
});

function registerBlocks(): void {
  const { CMS } = decap();
  for (const name of toolbarBlocks) {
    CMS.registerEditorComponent({
      id: name,
      label: blockModels[name].label,
      fields: blockFields(name),
      pattern: tokenPattern(name),
      fromBlock: (match) => readToken(match[1] ?? ''),
      toBlock: (data) => writeToken(name, withoutId(data)),
      toPreview: () => '',
      collapsed: false,
    });
  }
  // Not in the toolbar: it only keeps what came with the file.
  CMS.registerEditorComponent({
    id: PROTECTED,
    label: 'Texto con formato propio',
    fields: [{ name: 'source', label: 'Contenido', widget: 'codigo-protegido', required: false }],
    pattern: tokenPattern(PROTECTED),
    fromBlock: (match) => readToken(match[1] ?? ''),
    toBlock: (data) => writeToken(PROTECTED, withoutId(data)),
    toPreview: () => '',
  });
}

/** Decap puts an `id` into the data of a new block. */
function withoutId(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'id'));
}
