import { type BlockName, blockModels } from '../../src/model/blocks.ts';
import { CONTENT } from '../body/blocks.ts';
import { inlineBlocks } from '../body/inline.ts';
import { type DecapField, toFields } from './fields.ts';

/** What the toolbar offers, in the order of the model. */
export const toolbarBlocks: readonly BlockName[] = Object.keys(blockModels) as BlockName[];

/** The form of a block: its attributes, and what it holds. */
export function blockFields(name: BlockName): DecapField[] {
  const { schema, content } = blockModels[name];
  return [...toFields(schema, `bloque ${name}`), ...contentField(name, content)];
}

function contentField(name: BlockName, content: (typeof blockModels)[BlockName]['content']): DecapField[] {
  const common = { name: CONTENT, required: true };
  switch (content) {
    case 'none':
      return [];
    case 'text':
      return [
        {
          ...common,
          label: 'Texto',
          widget: 'mdx',
          modes: ['rich_text'],
          minimal: true,
          editor_components: inlineBlocks,
          buttons: ['bold', 'italic', 'link', 'bulleted-list', 'numbered-list'],
        },
      ];
    case 'ordered-list':
      return [
        {
          ...common,
          label: 'Pasos',
          widget: 'mdx',
          modes: ['rich_text'],
          minimal: true,
          editor_components: inlineBlocks,
          buttons: ['bold', 'italic', 'link', 'numbered-list'],
          hint: 'Una lista numerada y nada más.',
        },
      ];
    case 'table':
      return [
        {
          ...common,
          label: 'Tabla',
          widget: 'tabla',
          hint: 'Puede pegar aquí una tabla copiada de una hoja de cálculo.',
        },
      ];
    default:
      throw new Error(
        `El bloque «${name}» lleva un contenido que no tiene formulario: «${String(content satisfies never)}».`,
      );
  }
}
