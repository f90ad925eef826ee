import { Fragment } from 'react';

/** An address as text: where it is longer than its line it is broken between its parts and not within a word. */
export function AddressText({ address }: { readonly address: string }) {
  return address.split(/(?<=\/)(?!\/)/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an address never change places
    <Fragment key={at}>
      {at === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}
