import { StringDecoder } from 'node:string_decoder';

/**
 * For what a program prints in chunks, which may end in the middle of a character: hands on the text, in which every
 * character is whole.
 */
export function decoded(take: (text: string) => void): (chunk: Uint8Array) => void {
  const decoder = new StringDecoder('utf8');
  return (chunk) => {
    take(decoder.write(chunk));
  };
}
