### Връщане от причината нататък и какво стана с него; на български.

day-at = { $day }, { $time }
and = { $first } · { $second }
pieces-of = { $count } × { $name }
pieces = { $count ->
    [one] Един брой
   *[other] { $count } броя
}
change = Промяна
needs-number = Въведете номера за проследяване

## Why

reason-title = Защо го връщате?
reason-title-wrong = Какво не е наред?
claim-damaged = Повредено е или не работи
claim-wrong = Не е това, което поръчах
claim-missing = Липсва част или брой
comment = Разкажете ни повече
comment-optional = Разкажете ни повече (по желание)
photos = Снимки
photos-optional = { $count ->
    [one] Можете да добавите снимка. Тя се смалява на вашето устройство и мястото на заснемане се премахва.
   *[other] Можете да добавите до { $count } снимки. Те се смаляват на вашето устройство и мястото на заснемане се премахва.
}
photos-required = { $count ->
    [one] Моля, добавете снимка. Тя се смалява на вашето устройство и мястото на заснемане се премахва.
   *[other] Моля, добавете поне една снимка, най-много { $count }. Те се смаляват на вашето устройство и мястото на заснемане се премахва.
}
photos-add = Добавяне на снимки
photos-full = Не могат да се добавят повече снимки.
photo-waiting = Изпраща се…
photo-sent = Изпратена
photo-unreadable = Тази снимка не може да се прочете тук. Премахнете я и изберете файл JPEG, PNG или WebP.
photo-too-big = Снимката е твърде голяма. Премахнете я и изберете по-малка.
photo-lost = Не стигна до нас. Изпратете я отново или я премахнете и изберете наново.
photo-again = Изпращане на { $name } отново
photo-remove = Премахване на { $name }
photo-news = { $name }: { $state }

## What the customer gets

resolution-title = Какво искате вместо него?
refund = Парите обратно
refund-text = По начина, по който сте платили.
refund-worth = { $amount }, по начина, по който сте платили.
credit = Кредит за покупки
credit-text = За покупки при нас, когато пожелаете.
credit-worth = { $amount } за покупки при нас, когато пожелаете.
credit-worth-bonus = { $amount } и още { $bonus }, за покупки при нас, когато пожелаете.
credit-worth-more = { $amount } и още { $share }, за покупки при нас, когато пожелаете.
credit-bonus = Цената и още { $share }, за покупки при нас, когато пожелаете.
exchange = Замяна
exchange-text = С друг размер или цвят.
replacement = Същото отново
replacement-text = Изпращаме го още веднъж.
repair = Ремонт
repair-text = Поправяме го и ви го изпращаме обратно.
keep = Задържам го и получавам част от цената
keep-text = Не трябва да се изпраща нищо.
resolution-other = Друг начин
variant-legend = { $name }: замяна с
variant-left = { $count ->
    [one] Последният брой
   *[other] Остават { $count }
}
variant-out = Изчерпано
variant-not-enough = { $count ->
    [one] Остава само един
   *[other] Остават само { $count }
}
variant-other-price = Има друга цена
variant-cheaper = Връщаме ви по { $amount } на брой.
variant-blocked = Не може да се избере
variant-gone = Някой току-що взе последния брой. Моля, изберете друг.
held = Запазено за вас до { $time }.

## How it goes back

method-title = Как искате да го изпратите?
method-legend = Изберете начин
method-costs = { $cost } { $text }
method-fee = Струва { $fee } и се приспада от това, което получавате.
method-free = Безплатно.
method-label = Отпечатване на етикет
method-label-text = Залепете го на пратката и я предайте на куриера.
method-qr = Показване на код, без печат
method-qr-text = В пункта го сканират от екрана ви и отпечатват етикета.
method-own = Изпращане с куриер по ваш избор
method-own-text = Изпратете до адреса на опаковъчния лист и ни кажете номера за проследяване.
method-store = Донасяне в нашия магазин
method-store-text = Донесете артикулите и номера на връщането.
method-none = Няма нищо за изпращане
method-none-text = Задържате артикулите.

## Check

check-title = Проверете отговорите си
check-road = За какво става дума
check-items = Артикули
check-reasons = Защо
check-resolutions = Какво получавате
check-method = Как се връща
check-photos = { $count ->
    [one] Една снимка
   *[other] { $count } снимки
}
check-accept = С изпращането приемате условията ни за връщане, версия { $version }.
check-claim-text = Проверяваме и отговаряме по имейл. Дотогава не е нужно да връщате нищо.
check-send = Изпращане на връщането
check-report = Изпращане на сигнала
sum-title = Какво се връща
sum-shipping = Доставка
sum-tax = Данък { $rate }
sum-tax-included = Включен данък { $rate }
sum-restocking = Обработка
sum-fee = Изпращане обратно
sum-before = Вече върнато
sum-refund = Получавате обратно
sum-credit = Кредит за покупки
sum-bonus = Бонус към него
sum-waiting = Сумата се изчислява…
sum-failed = Сумата не може да се изчисли в момента. Можете да изпратите връщането и така; ще я видите веднага след това.
points-taken = Отнети
points-given = Върнати за използвания код
points-owed = { $count ->
    [one] Един брой от тях вече е използван. Ще се приспадне от следващия, който получите.
   *[other] { $count } броя от тях вече са използвани. Ще се приспаднат от следващите, които получите.
}
points-tier = Нивото Ви се променя от { $from } на { $to }.
points-when = Това става едва когато получите парите си обратно.
coupon-back = Можете да използвате { $coupon } отново: нов код идва с парите Ви.

## What became of it

made-all = Всички връщания по поръчката
claim-title = Получихме сигнала ви
claim-number = Номерът му е { $number }.
claim-by = Отговаряме до { $day }.
claim-next = Как върви, виждате при поръчката си.
claim-more = Към началото
done-title = Връщането ви е регистрирано
done-number = Връщане { $number }
stage-asked = Регистрирано
stage-sent = Изпратено
stage-received = Получено
stage-settled = Приключено
head-requested = Разглеждаме заявката ви и ще ви пишем.
head-send-by = Моля, изпратете го до { $day }.
head-then-refund = Щом пристигне, получавате обратно { $amount }.
head-partly = Част от него пристигна. Чакаме останалото.
head-refund = Получавате обратно { $amount }.
head-refund-by = { $amount } са на път и пристигат до { $day }.
head-declined = Не можем да го приемем обратно. Причината е по-долу.
head-canceled = Отменихте го. Не трябва да се изпраща нищо.
head-expired = Не беше изпратено навреме. Докато тече срокът, можете да заявите ново връщане.
todo-title = Какво да направите сега
todo-pack = Опаковайте артикулите добре; оригиналната опаковка не е нужна.
label-get = Етикет и опаковъчен лист
label-saved = Етикетът е запазен.
slip-get = Опаковъчен лист
qr-name = Код за пункта
number-label = Номер за проследяване
number-hint = Той е на разписката от куриера.
number-send = Запазване на номера
number-is = Номер за проследяване { $number }
timeline-title = Какво се случи
cancel = Отмяна на връщането
cancel-title = Да отменим ли това връщане?
cancel-text = Задържате артикулите и нищо не се връща.
cancel-keep = Запазване на връщането
cancel-surely = Отмяна
cancel-on-its-way = Вече не може да се отмени: пратката пътува.
cancel-received = Вече не може да се отмени: артикулите са при нас.
cancel-money-sent = Вече не може да се отмени: парите са на път.
cancel-withdrawal = Отказ от договора не се отменя тук. Пишете ни, ако искате да задържите артикулите.
