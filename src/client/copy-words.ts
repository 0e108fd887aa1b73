import { copyText } from './clipboard.ts';

/** Puts a button to copy below each clause, in browsers that have a clipboard. */

const LABEL = 'Copy with citation';

if ('clipboard' in navigator) {
  for (const part of document.querySelectorAll<HTMLElement>('[data-copy]')) addButton(part);
}

function addButton(part: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy screen';
  button.textContent = LABEL;
  const done = document.createElement('span');
  done.setAttribute('role', 'status');
  done.className = 'small';
  button.addEventListener('click', () => {
    void copyText(textOf(part)).then((copied) => {
      done.textContent = copied ? 'Copied' : 'The browser did not let us copy: select the text.';
    });
  });
  const line = document.createElement('p');
  line.className = 'screen';
  line.append(button, ' ', done);
  part.append(line);
}

/** Quoted words in quotation marks, then the lines of the citation. */
function textOf(part: HTMLElement): string {
  return [...part.querySelectorAll('blockquote, [data-line]')]
    .map((line) => {
      const text = line.textContent.replace(/\s+/gu, ' ').trim();
      return line.tagName === 'BLOCKQUOTE' ? `“${text}”` : text;
    })
    .join('\n');
}
