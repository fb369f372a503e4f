### Къде е поръчката, на български (Вие).

## When something is in the way

loading = Поръчката се зарежда…
offline-title = Няма връзка с интернет
offline-text = Свържете се с интернет и опитайте отново.
timeout-title = Отнема повече време от обичайното
timeout-text = Възможно е връзката да е бавна. По поръчката Ви нищо не се е променило.
outage-title = В момента поръчката не може да се покаже
outage-text = Проблемът е при нас и не засяга поръчката Ви. Опитайте отново след няколко минути.
garbled-title = Поръчката не може да се покаже
garbled-text = Страницата не разбира получения отговор. Поръчката Ви не е засегната. Презаредете страницата или опитайте по-късно.
setup-title = На тази страница не могат да се показват поръчки
setup-text = Магазинът трябва да отстрани това. Поръчката Ви не е засегната; всички данни са в имейла, с който я потвърдихме.
limited-title = Твърде много опити за кратко време
limited-until = { $minutes ->
    [one] Изчакайте една минута и опитайте отново. Така никой не може да налучка поръчката Ви.
   *[other] Изчакайте { $minutes } минути и опитайте отново. Така никой не може да налучка поръчката Ви.
}
retry = Опитайте отново

## The order

order-known = Поръчка { $number }, направена: { $date }
parcel-of = Пратка { $number } от { $count }
about-parcel = Пратка { $number } от { $count }: { $headline }
today = днес
tomorrow = утре
yesterday = вчера
day-at = { $day }, { $time }

## Headlines

arriving-on = Пристига: { $day }
arriving-between = Пристига: { $from } – { $to }
arriving-today = Пристига днес
arriving-tomorrow = Пристига утре
arriving-hours = Пристига: { $day }, между { $from } и { $to }
arriving-about = Вероятно: { $from } – { $to }
placed = Получихме поръчката Ви
packed = Опакована и готова за изпращане
sent = Поръчката Ви пътува
all-delivered = Всичките { $count } пратки пристигнаха
order-cancelled = Тази поръчка е отменена
order-unknown = Работим по поръчката Ви
return-under-way = Върнатото пътува към нас
return-received = Получихме върнатото от Вас
refunded = Възстановени { $amount }
pending = Опакована, чака куриера
picked-up = Предадена на куриера
in-transit = На път
out-for-delivery = При куриера за доставка
ready-for-pickup = Готова за получаване
ready-until = Готова за получаване до { $day }
delivery-failed = Неуспешна доставка
delivery-delayed = Закъснява
on-hold = Задържана
delivered = Доставена
delivered-on = Доставена: { $day }
return-to-sender = Връща се към магазина
parcel-cancelled = Тази пратка няма да бъде изпратена
status-unknown = Няма ясна информация от куриера
damaged = Повредена по пътя
lost = Изгубена по пътя
late = Закъснява, очакваше се: { $day }
stalled = Последна информация: { $day }
because = { $what }: { $why }
why-customs = намира се на митницата
why-carrier = проблем при куриера
why-retailer = липсва нещо от наша страна
why-consignee = нямаше кой да я приеме
why-address = адресът трябва да се провери
why-weather = лошо време

## What to do

do-nothing = Не е нужно да правите нищо.
do-placed = Не е нужно да правите нищо. Проследяването ще се появи тук, щом изпратим поръчката.
do-pending = Товарителницата е готова, но куриерът още не е сканирал пратката. Това често отнема ден. Не е нужно да правите нищо.
do-out-for-delivery = Ако няма никого, куриерът оставя съобщение къде е пратката.
do-ready = Носете документ за самоличност. Ако друг получава вместо Вас, нека носи своя и Вашия.
do-ready-code = Покажете кода по-долу на гишето.
do-failed = Обикновено куриерът опитва отново или оставя пратката в офис. На неговата страница пише кое от двете.
do-failed-consignee = Изберете нов ден или офис на страницата на куриера или потърсете съобщение на вратата.
do-address = Пишете ни верния адрес колкото можете по-скоро.
do-delayed = Куриерът има нужда от още време. Не е нужно да правите нищо; новата дата ще се появи тук.
do-customs = Митницата ще се свърже с Вас, ако ѝ трябва документ или плащане. Иначе пратката продължава сама.
do-weather = Куриерът изчаква времето да се оправи. Не е нужно да правите нищо.
do-retailer = Занимаваме се с това. Не е нужно да правите нищо.
do-consignee = Куриерът чака отговор от Вас. Вижте страницата му или пощата си.
do-hold = Куриерът е спрял пратката засега. Не е нужно да правите нищо; ако три дни няма движение, пишете ни.
do-delivered = Не е там, където трябва? Попитайте първо съседите и погледнете в пощенската кутия, после ни пишете.
do-going-back = Не можа да бъде доставена. Пишете ни и ще я изпратим отново или ще Ви върнем парите.
do-parcel-cancelled = Съдържанието ѝ ще дойде с друга пратка или ще бъде възстановено. Попитайте ни, ако не сте сигурни.
do-unknown = Възможно е на страницата на куриера да има повече информация.
do-damaged = Съжаляваме. Пишете ни: ще получите нова стока или парите си обратно.
do-lost = Съжаляваме. Пишете ни: ще изпратим стоката отново или ще Ви върнем парите.
do-late = Все още се очаква да пристигне. Ако два дни няма промяна, пишете ни.
do-stalled = Понякога пратките пътуват дни наред, без да бъдат сканирани. Ако до следващата седмица няма промяна, пишете ни.
do-cancelled = Нищо няма да бъде изпратено. Платеното се връща по начина, по който сте платили.
do-cancelled-refunded = Нищо няма да бъде изпратено. Възстановихме { $amount } по начина, по който сте платили.
do-return = Парите ще бъдат възстановени, щом получим върнатото.
do-return-by = Ще получите обратно { $amount }, най-късно: { $day }.
do-return-money = Ще получите обратно { $amount }, щом получим върнатото.
do-refunded = Сумата е върната по начина, по който сте платили. Може да минат няколко дни, докато банката я покаже.
do-delivered-part = Останалото още не е изпратено; ще го видите по-долу.

## Steps

step-of = Стъпка { $number } от { $count }
steps-label = Напредък
step-ordered = Поръчано
step-packed = Опаковано
step-transit = На път
step-collected = Получено
step-late = Закъснява
step-stalled = Няма новини

## A parcel

parcel = Пратка
parcel-back = Пратка към магазина
no-tracking = Изпратена без проследяване. Пътят ѝ не може да се следи.
copy = Копиране на номер { $number }
copied = Номерът е копиран
copy-failed = Номерът не беше копиран. Маркирайте го и го копирайте ръчно.
follow = Проследете с { $carrier }
follow-plain = Проследете пратката
estimate-carrier = По данни на { $carrier } от { $when }.
estimate-shop = Очаквана дата към { $when }.
pieces = { $count ->
    [one] 1 брой
   *[other] { $count } броя
}
pieces-of = { $count } от { $all }
pieces-rest = { $count ->
    [one] { $here } от { $all }, другият не е в тази пратка
   *[other] { $here } от { $all }, другите не са в тази пратка
}
pieces-waiting = { $count ->
    [one] { $here } от { $all }, другият още не е изпратен
   *[other] { $here } от { $all }, другите още не са изпратени
}
returned-pieces = { $count ->
    [one] 1 върнат
   *[other] { $count } върнати
}
cancelled-pieces = { $count ->
    [one] 1 отменен
   *[other] { $count } отменени
}
not-sent = Още не е изпратено
not-sent-text = Това ще дойде с друга пратка. Ще я видите тук, щом бъде опакована.
items-empty = Тук ще се появят артикулите от поръчката.

handed-recipient = Предадена лично.
handed-neighbour = Оставена при съсед.
handed-neighbour-name = Оставена при съсед: { $name }.
handed-safe-place = Оставена на сигурно място.
handed-safe-place-name = Оставена на сигурно място: { $name }.
handed-mailbox = В пощенската кутия.
handed-reception = Оставена на рецепцията.
handed-pickup-point = В офиса за получаване.
handed-detail = { $name }.
signed-by = Подпис: { $name }.
delivered-at = Доставена: { $when }.

pickup-title = Къде да я получите
pickup-until = Получете я до { $day }.
pickup-code = Код за гишето
pickup-hours = Работно време
hours-days = { $from } – { $to }

## The log

log-title = Какво се случи досега
log-more = { $count ->
    [one] Едно по-ранно събитие
   *[other] { $count } по-ранни събития
}
log-empty = Още няма информация.
offset-note = местно време, { $offset }
offset-unknown = местно време, часовата зона не е посочена

## Returns

back-title = По обратния път
return-number = Връщане { $number }
return-requested = Заявено
return-open = Очаква да го изпратите
return-in-transit = Пътува към нас
return-partially-received = Получено отчасти
return-state-received = Получено
return-closed = Приключено
return-declined = Отказано
return-canceled = Отменено
return-expired = Срокът изтече
return-refund = Ще получите обратно { $amount }
return-refund-by = Ще получите обратно { $amount }, най-късно: { $day }

## Money

totals-title = Какво платихте
totals-lines = Артикули
totals-discount = Отстъпка: { $label }
totals-shipping = Доставка
totals-free = Безплатна
totals-tax = ДДС { $rate }
totals-tax-included = Включен ДДС { $rate }
totals-total = Общо
totals-refunded = Възстановено

## Address, help, actions

address-title = Адрес за доставка
stub-title = Вижте повече с код
stub-text = Адресът, цените и номерата на пратките се виждат, след като въведете код от имейла си.
stub-action = Поискайте код
help-title = Въпроси за тази поръчка?
help-text = Така ще се свържете с магазина.
help-none = Отговорете на имейла, с който потвърдихме поръчката.
contact-page = Страница за контакт
action-cancel = Отмяна на поръчката
action-open-claim = Съобщете за проблем
action-request-return = Върнете нещо
action-withdraw = Отказ от договора
action-review = Напишете отзив
action-contact-shop = Пишете ни
action-share-gift = Споделете като подарък
action-by-shop = За това пишете на магазина; тук са начините за връзка.
