//! Something is wrong with a parcel: what happened, what the customer does, when the shop acts. Nothing else.

use aftersale_model::Order;
use aftersale_model::notice::Problem;
use aftersale_model::parcel::{IncidentReason, Parcel, Seen, ShopAct};
use aftersale_text::Words;
use jiff::Timestamp;

use super::{arrival, parcel};
use crate::mail::sheet::{Fact, Sheet};
use crate::text;

/// Subject, title and the first sentence of one problem.
type Said = (fn(&Words, &str) -> String, fn(&Words) -> String, fn(&Words) -> String);

pub fn write(
    sheet: &mut Sheet,
    words: &Words,
    order: &Order,
    about: &Parcel,
    problem: Problem,
    now: Timestamp,
) {
    let seen = order.seen(about, now);
    sheet.wrong = true;
    if let Some((subject, title, lead)) = said(problem) {
        sheet.subject = subject(words, &order.number);
        sheet.title = title(words);
        sheet.lead = vec![lead(words)];
    } else {
        silent(sheet, words, order, &seen);
    }
    sheet.lead.push(to_do(words, problem, seen.incident));
    if matches!(problem, Problem::Lost | Problem::Damaged | Problem::ReturnToSender) {
        let days = order.terms.claims.answer_workdays;
        sheet.lead.push(text::answer_within(words, u32::from(days)));
        // The carrier's promise is void.
        let void = text::next_deliver(words);
        sheet.next.retain(|step| step.name != void);
    } else if let Some(silence) = seen.silence(now, &order.zone(), order.terms.silence) {
        let day = arrival::day(words, silence.acts_on);
        sheet.lead.push(match silence.act {
            ShopAct::AskCarrier => text::act_ask(words, &day),
            ShopAct::PutRight => text::act_right(words, &day),
        });
    }
    sheet.facts.extend(why(words, seen.incident).map(|value| Fact { name: text::fact_reason(words), value }));
    if !seen.late && matches!(problem, Problem::Delayed | Problem::OnHold | Problem::DeliveryFailed) {
        sheet.facts.extend(seen.estimate.map(|(estimate, _)| arrival::fact(words, estimate)));
        let told = text::next_deliver(words);
        sheet.next.retain(|step| step.name != told);
    }
    parcel::carried_by(sheet, words, about);
    parcel::contents(sheet, words, order, about);
}

/// `None` for silence, whose words depend on what was promised.
fn said(problem: Problem) -> Option<Said> {
    Some(match problem {
        Problem::Lost => (text::lost_subject, text::lost_title, text::lost_lead),
        Problem::Damaged => (text::damaged_subject, text::damaged_title, text::damaged_lead),
        Problem::ReturnToSender => (text::returning_subject, text::returning_title, text::returning_lead),
        Problem::DeliveryFailed => (text::failed_subject, text::failed_title, text::failed_lead),
        Problem::OnHold => (text::held_subject, text::held_title, text::held_lead),
        Problem::Delayed => (text::delayed_subject, text::delayed_title, text::delayed_lead),
        Problem::Silent => return None,
    })
}

fn silent(sheet: &mut Sheet, words: &Words, order: &Order, seen: &Seen<'_>) {
    let promised = seen.estimate.filter(|_| seen.late);
    if let Some((promise, _)) = promised {
        sheet.subject = text::late_subject(words, &order.number);
        sheet.title = text::late_title(words);
        sheet.lead = vec![text::late_lead(words, &arrival::day_of(words, promise.to))];
    } else {
        sheet.subject = text::stalled_subject(words, &order.number);
        sheet.title = text::stalled_title(words);
        let last = seen.events.first().map(|event| arrival::day_of(words, event.at));
        sheet.lead.extend(last.map(|day| text::stalled_lead(words, &day)));
    }
}

/// The reason tells more than the status, where the carrier gave one that the customer can do something about.
fn to_do(words: &Words, problem: Problem, incident: Option<IncidentReason>) -> String {
    match (problem, incident) {
        (Problem::Lost, _) => text::lost_do(words),
        (Problem::Damaged, _) => text::damaged_do(words),
        (Problem::ReturnToSender, _) => text::returning_do(words),
        (Problem::Silent, _) => text::silent_do(words),
        (_, Some(IncidentReason::Customs)) => text::do_customs(words),
        (_, Some(IncidentReason::Address)) => text::do_address(words),
        (_, Some(IncidentReason::Retailer)) => text::do_retailer(words),
        (_, Some(IncidentReason::Weather)) => text::do_weather(words),
        (Problem::OnHold, Some(IncidentReason::Consignee)) => text::do_consignee(words),
        (Problem::DeliveryFailed, _) => text::failed_do(words),
        (Problem::OnHold, _) => text::held_do(words),
        (Problem::Delayed, _) => text::delayed_do(words),
    }
}

fn why(words: &Words, incident: Option<IncidentReason>) -> Option<String> {
    Some(match incident? {
        IncidentReason::Customs => text::why_customs(words),
        IncidentReason::Carrier => text::why_carrier(words),
        IncidentReason::Retailer => text::why_retailer(words),
        IncidentReason::Consignee => text::why_consignee(words),
        IncidentReason::Address => text::why_address(words),
        IncidentReason::Weather => text::why_weather(words),
        IncidentReason::Damaged | IncidentReason::Lost => return None,
    })
}
