# Писма до клиенти, на български.

## Писмото с еднократен код
access-code-subject = Вашият код за поръчка { $number }
access-code-lead = Въведете този код, за да видите поръчката си { $number } в { $shop }:
access-code-expiry = Кодът важи еднократно и в рамките на { $minutes } минути.
access-code-not-you = Ако не сте го поискали, можете да пренебрегнете това писмо. Без кода никой не може да види поръчката Ви.

## Всяко писмо за поръчка
about-order = Поръчка { $number }
about-parcel = Поръчка { $number }, пратка { $position } от { $count }
view-order = Вижте поръчката си
reply = Имате въпроси? Отговорете на това писмо и ще се обадим.
why-this-mail = Получавате това писмо, защото поръчахте от { $shop }. Писмата за една поръчка спират, щом тя пристигне.

## Потвърждение на поръчка
confirmed-subject = Благодарим Ви за поръчка { $number }
confirmed-title = Благодарим Ви за поръчката
confirmed-lead = Получихме я и я подготвяме. Ще Ви пишем пак, когато тръгне.
ordered-title = Какво поръчахте

## На път
shipped-subject = Поръчка { $number } е на път
shipped-title = Вашата пратка е на път
shipped-lead = Тръгна от нас: { $day }. Не е нужно да правите нищо.
out-subject = Поръчка { $number } е при куриера за доставка
out-title = Вашата пратка е при куриера за доставка
out-lead = Ако няма никого, куриерът оставя съобщение къде е пратката.
pickup-subject = Поръчка { $number } е готова за получаване
pickup-title = Вашата пратка е готова за получаване
pickup-lead = Носете документ за самоличност. Ако друг получава вместо Вас, нека носи своя и Вашия.
pickup-code = Покажете този код на гишето:
delivered-subject = Поръчка { $number } е доставена
delivered-title = Вашата пратка е доставена
delivered-lead = Надяваме се, че всичко е наред. Благодарим Ви, че пазарувате при нас.
delivered-missing = Не е там, където трябва? Попитайте първо съседите и погледнете в пощенската кутия, после отговорете на това писмо.
contents-title = В тази пратка

## Когато всичко е пристигнало
care-tips-subject = Съвети за грижа към поръчка { $number }
care-tips-title = Как да се грижите за поръчаното
care-tips-lead = Няколко съвета, за да Ви служи дълго.
delivery-vote-subject = Как мина доставката на поръчка { $number }?
delivery-vote-title = Как мина доставката?
delivery-vote-lead = Един от двата бутона на страницата на поръчката е достатъчен. Питаме само веднъж.
review-invite-subject = Какво е мнението Ви за поръчка { $number }?
review-invite-title = Какво мислите?
review-invite-lead = Достатъчни са звездите, колкото и да са: нищо не се изпраща, преди да натиснете бутона на страницата.
review-reminder-subject = Още веднъж за Вашето мнение: поръчка { $number }
review-reminder-lead = Попитахме веднъж и няма да питаме отново. Достатъчни са звездите, колкото и да са: нищо не се изпраща, преди да натиснете бутона на страницата.
review-incentive = За отзив получавате: { $what }. То е същото за една звезда, както и за пет, и го получавате, когато изпратите отзива.
review-open = Напишете отзив
review-stars = { $count } от 5 звезди за { $product }
why-afterwards = Получавате това писмо, защото поръчахте от { $shop }.
stop-these = Спиране на такива писма

## Потвърждения и отговори на сигнали
cancelled-subject = Поръчка { $number } е отменена
cancelled-title = Поръчката Ви е отменена
cancelled-lead = Нищо няма да бъде изпратено. Платеното се връща по същия начин.
claim-opened-subject = Получихме сигнала Ви за поръчка { $number }
claim-opened-title = Получихме сигнала Ви
claim-opened-lead = Ще го проверим и ще Ви отговорим до { $day }.
claim-opened-soon = Ще го проверим и скоро ще Ви отговорим.
claim-answered-subject = Отговорът ни на сигнала Ви за поръчка { $number }
claim-approved-title = Ще оправим нещата
claim-approved-refund = Връщаме Ви парите по начина, по който сте платили.
claim-approved-credit = Получавате сумата като кредит за пазаруване.
claim-approved-replacement = Изпращаме Ви замяна.
claim-approved-other = На страницата на поръчката пише какво ще направим.
claim-declined-title = Не можем да приемем сигнала Ви
claim-declined-lead = Ако не сте съгласни, отговорете на това писмо.
claim-items-title = За какво става дума
claim-not-received = Не е пристигнало
claim-damaged = Нещо е повредено
claim-wrong = Пристигнал е грешен артикул
claim-missing = Нещо липсва
fact-claim = Вашият сигнал
fact-reference = Номер на сигнала

## Нещо не е наред
lost-subject = Поръчка { $number }: пратката Ви е изгубена
lost-title = Пратката Ви е изгубена по пътя
lost-lead = Съжаляваме. Куриерът вече не може да я намери.
lost-do = Отговорете на това писмо: ще изпратим стоката отново или ще Ви върнем парите, както предпочитате.
damaged-subject = Поръчка { $number }: пратката Ви е повредена
damaged-title = Пратката Ви е повредена по пътя
damaged-lead = Съжаляваме. Куриерът съобщи за повреда.
damaged-do = Отговорете на това писмо: ще получите нова стока или парите си обратно.
returning-subject = Поръчка { $number }: пратката Ви се връща при нас
returning-title = Пратката Ви се връща при нас
returning-lead = Не можа да бъде доставена и куриерът я връща.
returning-do = Отговорете на това писмо и ще я изпратим отново или ще Ви върнем парите.
failed-subject = Поръчка { $number } не можа да бъде доставена
failed-title = Пратката Ви не можа да бъде доставена
failed-lead = Куриерът опита да я достави, но не успя.
failed-do = Обикновено куриерът опитва отново или оставя пратката в офис. На неговата страница пише кое от двете.
held-subject = Поръчка { $number } е задържана
held-title = Пратката Ви е задържана
held-lead = Куриерът я е спрял засега.
held-do = Не е нужно да правите нищо. Ако три дни няма движение, отговорете на това писмо и ще изясним случая с куриера.
delayed-subject = Поръчка { $number } закъснява
delayed-title = Пратката Ви закъснява
delayed-lead = Куриерът има нужда от още време.
delayed-do = Не е нужно да правите нищо. Новата дата ще се появи на страницата на поръчката Ви.
late-subject = Поръчка { $number } не пристигна навреме
late-title = Пратката Ви не пристигна навреме
late-lead = Трябваше да пристигне: { $day }, а още я няма.
stalled-subject = Поръчка { $number }: няма новини за пратката Ви
stalled-title = Няма новини за пратката Ви
stalled-lead = Последното съобщение на куриера е от { $day }.
silent-do = Не е нужно да правите нищо.
act-ask = Ако няма промяна до { $day }, ще попитаме куриера.
act-right = Ако не се появи до { $day }, ще изпратим стоката отново или ще Ви върнем парите.
answer-within = { $count ->
    [one] Ще получите отговор до един работен ден.
   *[other] Ще получите отговор до { $count } работни дни.
}
do-customs = Митницата ще се свърже с Вас, ако ѝ трябва документ или плащане. Иначе пратката продължава сама.
do-weather = Куриерът изчаква времето да се оправи. Не е нужно да правите нищо.
do-retailer = Липсва нещо от наша страна и се занимаваме с това. Не е нужно да правите нищо.
do-consignee = Куриерът чака отговор от Вас. На страницата му пише какъв.
do-address = Отговорете на това писмо с верния адрес колкото можете по-скоро.
why-customs = чака на митницата
why-carrier = проблем при куриера
why-retailer = липсва нещо от наша страна
why-consignee = нямаше кой да я получи
why-address = адресът трябва да се провери
why-weather = лошо време

## Данни
fact-arrives = Пристига
fact-probably = Вероятно пристига
fact-carrier = Куриер
fact-number = Номер за проследяване
fact-reason = Причина
fact-delivered = Доставена
fact-where = Къде
fact-signed = Подпис
fact-until = Получете до
day-between = { $day }, между { $from } и { $to }
day-range = { $from } – { $to }
day-about = около { $day }
day-at = { $day } в { $time }
handed-recipient = Предадена лично
handed-neighbour = Оставена при съсед
handed-safe-place = Оставена на сигурно място
handed-mailbox = В пощенската кутия
handed-reception = Оставена на рецепцията
handed-pickup-point = В офиса за получаване

## Какво следва
next-title = Какво следва
next-by = до { $day }
next-pack = Опаковаме я
next-hand-over = Предаваме я на куриера
next-deliver = Пристига
next-collect = Получавате я
next-attempt = Куриерът опитва отново
next-release = Куриерът я изпраща нататък
next-ask-carrier = Питаме куриера къде е
next-put-right = Изпращаме стоката отново или Ви връщаме парите
next-back = Пристига обратно при нас

## Колко струваше
sum-lines = Артикули
sum-discount = Отстъпка: { $label }
sum-shipping = Доставка
sum-free = Безплатна
sum-tax = ДДС { $rate }
sum-tax-included = Включен ДДС { $rate }
sum-total = Общо
address-title = Адрес за доставка

## Доставка в календара
calendar-summary = Доставка от { $shop }

## Страницата зад връзката за отписване
unsubscribe-title = Да спрем ли тези имейли?
unsubscribe-lead = { $shop } вече няма да Ви пише на тема „{ $topic }“.
unsubscribe-button = Спрете тези имейли
unsubscribed-title = Тези имейли са спрени
unsubscribed-lead = { $shop } вече не Ви пише на тема „{ $topic }“.
unsubscribe-still = Известията за поръчките Ви ще продължат да идват.
topic-care-tips = съвети за поддръжка
topic-reviews = отзиви
topic-points = точки и награди
topic-offers = новини и оферти

## Потвърждение за отказ от договор
withdrawal-subject = Получихме отказа Ви от договора, { $number }
withdrawal-title = Получихме отказа Ви от договора
withdrawal-lead = Заявлението Ви постъпи при нас: { $when }. По-долу е всичко, което съдържа.
withdrawal-keep = Това е Вашето потвърждение за получаване. Моля, запазете писмото.
withdrawal-late = Срокът за отказ беше изтекъл: { $day }. Въпреки това получихме заявлението Ви и ще Ви пишем за него.
withdrawal-received = Получено
withdrawal-name = Име
withdrawal-contract = Договор
withdrawal-email = Потвърждение до
withdrawal-statement = Заявление
withdrawal-extent = Обхват
withdrawal-whole = Целият договор
withdrawal-items-title = За какво се отнася
withdrawal-exempt = За { $item }
withdrawal-point = { $why } (Директива 2011/83/ЕС, член 16, { $point })
withdrawal-file = Приложеният файл е това потвърждение с наш подпис. С него всеки може да провери, че нищо не е променяно.
withdrawal-notice-subject = Отказ { $number } от { $contract }
withdrawal-notice-title = Получен е отказ от договор
withdrawal-notice-lead = Заявлението по-долу е получено и клиентът има приложеното потвърждение.
withdrawal-notice-do = Ако е в срок и поръчката е намерена по номер и имейл, стоките са сред връщанията на поръчката. Иначе, моля, потърсете договора и пишете на клиента.
exempt-service-performed = Законът не предвижда отказ при услуга, която е изпълнена изцяло по Ваше желание.
exempt-market-price = Законът не предвижда отказ, когато цената зависи от финансовия пазар.
exempt-made-to-order = Законът не предвижда отказ за нещо, изработено по поръчка.
exempt-perishable = Законът не предвижда отказ за стоки, които бързо се развалят.
exempt-unsealed = Законът не предвижда отказ за стоки, запечатани с оглед на здравето или хигиената, след като са разпечатани.
exempt-mixed = Законът не предвижда отказ за стоки, които са смесени с други и не могат да се отделят.
exempt-alcohol-to-come = Законът не предвижда отказ за алкохол с договорена цена, който се доставя след повече от тридесет дни.
exempt-urgent-repair = Законът не предвижда отказ при спешен ремонт в дома Ви.
exempt-recording-unsealed = Законът не предвижда отказ за запечатани записи или софтуер, след като са разпечатани.
exempt-press = Законът не предвижда отказ за отделни вестници и списания.
exempt-public-auction = Законът не предвижда отказ за купеното на публичен търг.
exempt-dated-service = Законът не предвижда отказ при резервация за определен ден или период.
exempt-digital-begun = Законът не предвижда отказ за цифрово съдържание, което е започнато по Ваше желание.

## Защо нещо се връща
reason-too-small = Твърде малко
reason-too-large = Твърде голямо
reason-changed-mind = Размислих
reason-not-as-described = Не отговаря на описанието
reason-defective = Не работи както трябва
reason-damaged-in-transit = Повредено по пътя
reason-wrong-item = Не е това, което поръчах
reason-missing-item = Нещо липсва
reason-arrived-late = Пристигна твърде късно
reason-quality = Не е очакваното качество
reason-color = Не е точният цвят
reason-style = Не е в моя стил
reason-comfort = Неудобно е
reason-ordered-by-mistake = Поръчано по погрешка
reason-found-better-price = Намерих го на по-ниска цена
reason-other = Друго

## Етикетът на връщане и придружаващият лист
label-document = Етикет за връщане { $number }
label-title = Връщане до { $shop }
label-from = Подател
label-to = Получател
label-number = Номер на връщането
label-order = Поръчка { $number }
label-code = Код с номер на връщането { $number }
label-cut = Отрежете тук. Горната половина се лепи върху пратката.
label-how = Как да го върнете
label-step-slip = Сложете придружаващия лист от следващата страница най-отгоре в пратката.
label-step-stick = Изрежете етикета и го залепете гладко върху пратката. Закрийте или махнете старите етикети.
label-step-post = Предайте пратката и пазете разписката, докато връщането приключи.
label-send-by = Моля, изпратете го до { $day }.
label-by-hand = Някои букви от адрес не могат да се отпечатат тук. Моля, напишете този адрес на етикета на ръка.
slip-title = Придружаващ лист
slip-lead = Моля, сложете този лист в пратката. По него разбираме чие е връщането.
slip-order = Поръчка
slip-day = Заявено на
slip-sender = Подател
slip-quantity = Бройки
slip-item = Артикул
slip-reason = Причина
slip-wish = Желаете
slip-withdrawal = Отказ от договора
slip-refund = Връщане на парите
slip-credit = Кредит за пазаруване
slip-exchange = Замяна
slip-replacement = Нова бройка
slip-repair = Ремонт
slip-keep = Да го задържите
slip-closing = Щом { $shop } разопакова пратката, ще получите писмо.
slip-incomplete = Някои букви не могат да се отпечатат тук и са показани с въпросителен знак.

## Връщане
return-requested-subject = Връщане по поръчка { $number }
return-requested-title = Вече можете да изпратите стоките обратно
return-lead-label = Разпечатайте етикета от страницата на поръчката си, залепете го на пратката и я предайте.
return-lead-qr = Покажете кода от страницата на поръчката си в приемен пункт. Принтер не Ви трябва.
return-lead-own = Изпратете стоките с избран от Вас куриер и после впишете номера на пратката на страницата на поръчката си.
return-lead-store = Донесете стоките в магазина ни и покажете номера на връщането.
return-lead-none = Не е нужно да изпращате нищо. Останалото е наша грижа.
return-money-after = Щом всичко пристигне при нас и го прегледаме, плащаме обещаното по-долу.
return-items-title = Какво се връща
return-received-subject = Поръчка { $number }: върнатото пристигна
return-received-title = Върнатото пристигна
return-received-lead = Всичко, което изпратихте, отново е при нас. Благодарим, че го опаковахте добре.
return-received-by = { $amount } се връщат по начина, по който платихте, и ще бъдат при Вас най-късно до { $day }.
return-refunded-subject = Поръчка { $number }: парите Ви са на път
return-refunded-title = Парите Ви са на път
return-refunded-lead = Върнахме { $amount } по начина, по който платихте.
return-refunded-by = Сумата ще бъде при Вас най-късно до { $day }.
return-declined-subject = Поръчка { $number }: не можем да приемем връщането
return-declined-title = Не можем да приемем връщането
return-declined-keep = Моля, задръжте артикулите и не ги изпращайте.
return-declined-back = Артикулите са на път обратно към Вас.
return-declined-do = Ако не сте съгласни, отговорете на това писмо и някой от нас ще го прегледа отново. Законовите Ви права остават същите.
return-lapsed-subject = Поръчка { $number }: връщането е прекратено
return-lapsed-title = Връщането е прекратено
return-lapsed-lead = Артикулите трябваше да бъдат изпратени до { $day }, а никой куриер не ни е съобщил за пратка.
return-lapsed-sent = Все пак сте ги изпратили? Отговорете на това писмо с номера за проследяване и ние ще се погрижим.
return-lapsed-again = В противен случай не е нужно да правите нищо. На страницата на поръчката виждате какво още може да се върне.
fact-return = Връщане
fact-send-by = Изпратете до
fact-return-fee = Такса за връщането
fact-refund = Обратно по начина на плащане
fact-credit = Като кредит в магазина
fact-bonus = Допълнително, с благодарност

## Points
points-expire-subject = { $count ->
    [one] { $title }: един брой скоро изтича
   *[other] { $title }: { $count } скоро изтичат
}
points-expire-title = { $count ->
    [one] Един брой скоро изтича
   *[other] { $count } скоро изтичат
}
points-expire-lead = Можете да ги използвате до { $day } включително.
points-expire-worth = Равняват се на { $amount }.
points-expire-link = Вижте ги: { $title }
points-expire-once = Пишем за тях само веднъж.
why-points = Получавате това писмо, защото събирате точки в { $shop }.
