import { wordsOf } from '../shell/language.js';
import type { CheckState } from './check-state.js';
import { Entry, YesOrNo } from './context-field-kinds.js';

/** The account that publishes. */
export function AccountFields({ check }: { readonly check: CheckState }) {
  const words = wordsOf(WORDS);
  return (
    <div class="check-fields">
      <Entry
        check={check}
        name="platform"
        pointer="/context/account/platform"
        label={words.platform}
        example="instagram"
      />
      <Entry
        check={check}
        name="handle"
        pointer="/context/account/handle"
        label={words.handle}
        example="@nama_akun"
      />
      <YesOrNo
        check={check}
        name="registered"
        pointer="/context/account/registered"
        label={words.registered}
      />
      <Entry
        check={check}
        name="registeredAt"
        kind="date"
        pointer="/context/account/registeredAt"
        label={words.registeredAt}
      />
      <Entry
        check={check}
        name="accountsInCampaign"
        kind="number"
        pointer="/context/account/accountsInCampaign"
        label={words.accounts}
        hint={words.accountsHint}
      />
      <Entry
        check={check}
        name="itemsToday"
        kind="number"
        pointer="/context/account/itemsToday"
        label={words.items}
        hint={words.itemsHint}
      />
    </div>
  );
}

const WORDS = {
  id: {
    platform: 'Platform',
    handle: 'Nama akun',
    registered: 'Terdaftar di KPU',
    registeredAt: 'Tanggal didaftarkan',
    accounts: 'Jumlah akun kampanye ini',
    accountsHint: 'Pilkada 2020: seluruhnya; 2024: di platform ini.',
    items: 'Unggahan akun ini pada hari itu',
    itemsHint: 'Termasuk yang ini; untuk iklan, iklan saja.',
  },
  en: {
    platform: 'Platform',
    handle: 'Account name',
    registered: 'Registered with KPU',
    registeredAt: 'Day of registration',
    accounts: 'Accounts of this campaign',
    accountsHint: 'Pilkada 2020: in all; 2024: on this platform.',
    items: 'Items of this account on that day',
    itemsHint: 'This one included; of an advertisement, advertisements only.',
  },
};
