import type { CustomLocale } from "flatpickr/dist/types/locale";

const months = ["ມັງກອນ", "ກຸມພາ", "ມີນາ", "ເມສາ", "ພຶດສະພາ", "ມິຖຸນາ", "ກໍລະກົດ", "ສິງຫາ", "ກັນຍາ", "ຕຸລາ", "ພະຈິກ", "ທັນວາ"] as const;
const days = ["ອາທິດ", "ຈັນ", "ອັງຄານ", "ພຸດ", "ພະຫັດ", "ສຸກ", "ເສົາ"] as const;

/** Lao names, which flatpickr has not. */
export const lao: CustomLocale = {
  firstDayOfWeek: 1,
  weekdays: { shorthand: [...days], longhand: [...days] },
  months: { shorthand: [...months], longhand: [...months] },
};
