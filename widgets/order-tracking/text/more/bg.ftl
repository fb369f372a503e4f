### What stands below the answer, and what is said later, in Bulgarian.

kept = В момента няма връзка с магазина. Така изглеждаше поръчката Ви { $when }.

## What happens next

next-title = Какво следва
next-thanks = Благодарим Ви за поръчката. Тук можете да следите всяка стъпка.
next-by = най-късно: { $day }
next-open = Денят още не е известен
next-pack = Опаковаме поръчката Ви
next-hand-over = Куриерът я взема от нас
next-deliver = Пристига при Вас
next-collect = Вие я получавате от офиса
next-attempt = Куриерът идва отново
next-release = Освобождават я и тя продължава
next-ask-carrier = Питаме куриера къде е
next-put-right = Изпращаме отново или Ви връщаме парите
next-answer-claim = Отговаряме на сигнала Ви
next-arrive-back = Отново е при нас
next-refund = Парите са отново при Вас

## A parcel nobody hears of

silence-title = Какво правим сега
silence-never = Куриерът още не е съобщил нищо за нея.
silence-lately = Последна информация за нея: { $when }.
silence-last = Последна информация за нея: { $when }, преди { $days } дни.
silence-ask-carrier = Ако не тръгне сама, ще попитаме куриера къде е, най-късно: { $day }. Не е нужно да ни молите за това.
silence-put-right = Ако не тръгне сама, ще изпратим отново или ще Ви върнем парите, най-късно: { $day }. Не е нужно да ни молите за това.

## The way of a parcel

route-title = Пътят на пратката
route-back = Пътят обратно към нас
route-home = Вашият адрес
route-origin = Начало
route-pickup-point = Офис за получаване
route-destination = Крайна точка
route-passed = Премина оттук
route-passed-on = Премина оттук: { $day }
route-here = Сега е тук
route-here-since = Тук от: { $day }
route-ahead = Предстои

## Collecting a parcel

collect-title = За получаването
collect-when = { $day }, { $time } местно време
collect-left = { $days ->
    [one] Остава един ден: до { $when }.
   *[other] Остават { $days } дни: до { $when }.
}
collect-last = Днес е последният ден.
collect-last-until = Днес е последният ден: до { $time } местно време.
collect-show = Доближете този код до четеца на гишето.
collect-picture = QR код за гишето
collect-say = Ако не може да се прочете, кажете { $code }.

## A calendar

calendar-title = За календара Ви
calendar-text = Във файла е денят на доставката. Календарът Ви го отваря.
calendar-add = Добавете в календара
calendar-saved = Файлът е при изтеглените файлове.
calendar-gone = В момента няма ден за записване.

## How a delivery went

vote-title = Как мина доставката?
vote-given-title = Как мина доставката
vote-good = Добре
vote-bad = Не добре
vote-thanks-good = Благодарим Ви. Радваме се, че всичко мина добре.
vote-thanks-bad = Благодарим Ви, че ни казахте. Съжаляваме, че не мина добре.
vote-text = Какво трябва да знаем? (по желание)
vote-text-hint = Чете го само магазинът.
vote-send = Изпратете
vote-own = С Ваши думи
vote-over = Тази доставка вече не може да бъде оценена.

## What did not get through

more-wait = Един момент…
more-broken = Връзката прекъсна. Проверете дали сте онлайн и опитайте отново.
more-outage = Магазинът не може да отговори в момента. Моля, опитайте отново след няколко минути.
more-access = Достъпът Ви изтече. Отворете поръчката отново и опитайте пак.
more-other = Не се получи. Презаредете страницата и опитайте отново.

## Guides and what fits

guides-title = Добре е да знаете
guides-waiting = Докато чакате
guides-arrival = При разопаковане
guides-use = След това
fitting-title = Подхожда на покупката Ви

## Reported problems

claims-title = Съобщени проблеми
claim-not-received = Не е получено
claim-damaged = Пристигнало е повредено
claim-wrong = Грешен артикул
claim-missing = Липсва нещо
claim-other = Друг проблем
claim-open = Получен
claim-in-review = Разглежда се
claim-approved = Одобрен
claim-declined = Отказан
claim-closed = Приключен
claim-answer-by = Ще Ви отговорим до { $day }.
claim-number = Сигнал { $number }, { $day }
claim-refund = Ще получите парите си обратно.
claim-credit = Ще получите кредит за следващата си поръчка.
claim-replacement = Ще Ви изпратим нов артикул.
