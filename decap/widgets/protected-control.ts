import type { Root } from 'mdast';
import { isTag, walk } from '../../src/mdx/tree.ts';
import { parseBody } from '../body/parse.ts';
import { type ControlProps, decap } from '../cms.ts';

interface Control {
  props: ControlProps;
  /** Decided once: a box must not turn into a picture of itself while someone types in it. */
  isText: boolean;
}

/**
 * A part of the text for which there is no form: a note at the foot, a list with several paragraphs in a point, or
 * something that only a programmer writes. Plain Markdown can be edited in a box; anything else is kept as it is.
 */
export function createProtectedControl(): unknown {
  const { h, createClass } = decap();
  return createClass({
    displayName: 'ProtectedControl',
    getInitialState(this: Control) {
      this.isText = isPlainMarkdown(String(this.props.value ?? ''));
      return {};
    },
    render(this: Control) {
      const { value, onChange, forID, classNameWrapper } = this.props;
      const source = String(value ?? '');
      if (!this.isText) {
        return h(
          'div',
          { className: 'protected-control' },
          h('p', null, 'Esta parte del texto no tiene formulario y se guarda tal como está.'),
          h('pre', null, source),
        );
      }
      return h('textarea', {
        id: forID,
        className: `${classNameWrapper} mdx-source`,
        rows: Math.min(12, source.split('\n').length + 1),
        value: source,
        'aria-label': 'Texto con sus signos de formato',
        onChange: (event: { target: HTMLTextAreaElement }) => onChange(event.target.value),
      });
    },
  });
}

/** No tag, no code: only what Markdown itself has. */
function isPlainMarkdown(source: string): boolean {
  const { tree, issues } = parseBody(source);
  let isPlain = issues.length === 0;
  walk(tree satisfies Root, (node) => {
    if (isTag(node) || /^(mdx|html|code$)/.test(node.type)) isPlain = false;
  });
  return isPlain;
}
