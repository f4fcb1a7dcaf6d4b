import type { Pictures } from '../../queries/entries.ts';
import type { OfferedFile } from '../../queries/files.ts';
import captions from './media/ejemplo.vtt?url';
import document from './media/ejemplo.txt?url';
import picture from './media/ejemplo.png';
import video from './media/ejemplo.mp4?url';

/** What the examples of blocks call `media/…`: the gallery needs no content folder. */
export const examplePictures: Pictures = { 'media/ejemplo.png': picture };

/** SHA-256 of nothing. */
export const sampleSum = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export const exampleFiles: Record<string, OfferedFile> = {
  'media/ejemplo.txt': { url: document, size: 52, type: 'text/plain; charset=utf-8', sum: sampleSum },
  'media/ejemplo.mp4': { url: video, size: 10_965, type: 'video/mp4', sum: sampleSum },
  'media/ejemplo.vtt': { url: captions, size: 65, type: 'text/vtt; charset=utf-8', sum: sampleSum },
};
