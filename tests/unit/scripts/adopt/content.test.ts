import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../scripts/adopt/answers.ts';
import { toAppearance } from '../../../../scripts/adopt/appearance.ts';
import { writeContent } from '../../../../scripts/adopt/content.ts';
import { checkContent } from '../../../../src/check/check-content.ts';
import { UNCONFIRMED } from '../../../../src/model/field.ts';
import { appearanceSchema } from '../../../../src/model/settings/appearance.ts';
import { settingsModels, type SettingsName, settingsPath } from '../../../../src/model/settings-files.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const answers: Answers = {
  legalName: 'Aguas de Villa Nueva',
  shortName: 'Villa Nueva',
  siteUrl: 'https://www.villanueva.example/rendicion/',
  taxId: UNCONFIRMED,
  street: UNCONFIRMED,
  postalCode: UNCONFIRMED,
  municipality: UNCONFIRMED,
  department: UNCONFIRMED,
  phone: UNCONFIRMED,
  email: UNCONFIRMED,
  judicialEmail: UNCONFIRMED,
  portalUrl: '',
  color: '#2a5599',
  logo: '',
};

describe('the content of a new entity', () => {
  it('has every settings file of the model and no fault, whatever is not known yet, and says nothing of the sample', async () => {
    const folder = tempFolder();
    const sources = {
      from: join(ROOT, 'content'),
      templates: join(ROOT, 'scripts/adopt/templates/content'),
      today: '2026-06-17' as const,
    };
    writeContent(folder, answers, sources);
    const names = Object.keys(settingsModels) as SettingsName[];
    expect(names.filter((name) => !existsSync(join(folder, settingsPath(name))))).toEqual([]);
    const { issues } = await checkContent(folder, new Date('2026-06-17T12:00:00-05:00'), { withHistory: false });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readFileSync(join(folder, settingsPath('obligations')), 'utf8')).not.toContain('de ejemplo');
  });
});

describe('the appearance from one colour', () => {
  it.each(['#000000', '#ffffff', '#ffd200', '#1f4e9c', '#FF0000', '#808080'])(
    '%s is readable by day and by night',
    (color) => {
      expect(() => appearanceSchema.parse(toAppearance(color))).not.toThrow();
    },
  );
});
