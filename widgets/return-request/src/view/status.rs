//! What became of a return: how it stands, what to do now, the money and when it arrives.

use aftersale_api::order::ReturnState;
use aftersale_api::returns::{CancelBlock, ReturnAction, ReturnMethod, ReturnedItem};
use aftersale_text::Words;
use aftersale_ui::{El, Field, Icon, Tone, badge, el, field, icon, notice, part};

use super::{
    Deed, Ui, day, goods, is_nothing, method, moment, money, qr, resolution, settlement, start, stop,
};
use crate::draft::line_of;
use crate::status::{Stage, Status};
use crate::text;
use crate::wizard::Wizard;

pub fn status(ui: &Ui, wizard: &Wizard, status: &Status) -> El {
    let w = &ui.words;
    let told = &status.told;
    let title = if status.fresh { text::done_title(w) } else { text::made_number(w, &told.number) };
    let mut things = Vec::new();
    for item in &told.items {
        things.push(el("li").child(thing(ui, wizard, item)));
    }
    part("article", "status")
        .child(
            part("header", "head")
                .child(ui.frame.title(title))
                .child(badge(start::tone(told.state), start::state(w, told.state)))
                .maybe(status.fresh.then(|| el("p").text(text::done_number(w, &told.number)))),
        )
        .maybe(stop(ui, status.stop))
        .maybe(status.stage().map(|stage| stages(ui, stage)))
        .maybe(headline(ui, status))
        .maybe(todo(ui, status))
        .child(
            part("section", "card")
                .child(ui.frame.part_title(text::check_items(w)))
                .child(part("ul", "goods").each(things)),
        )
        .maybe(settlement::settlement(ui, wizard, &told.settlement))
        .child(timeline(ui, status))
        .maybe(calling_off(ui, status))
        .child(part("div", "row").child(ui.button("button button-quiet", text::made_all(w), Deed::List)))
}

fn thing(ui: &Ui, wizard: &Wizard, item: &ReturnedItem) -> El {
    let w = &ui.words;
    let mut said = resolution::name(w, item.resolution);
    if let Some(variant) = &item.variant {
        said = text::and(w, &said, variant);
    }
    if let Some(reason) = &item.reason_name {
        said = text::and(w, &said, reason);
    }
    if item.quantity > 1 {
        said = text::and(w, &text::pieces(w, item.quantity), &said);
    }
    match line_of(&wizard.told, &item.line_id) {
        Some(line) => goods(&line.name, line.variant.as_ref(), line.image_url.as_ref(), Some(said)),
        None => goods(&item.line_id, None, None, Some(said)),
    }
}

/// How far it is: those passed and the present one are named for those who do not see the line.
fn stages(ui: &Ui, reached: Stage) -> El {
    let w = &ui.words;
    let all = [
        (Stage::Asked, text::stage_asked(w)),
        (Stage::Sent, text::stage_sent(w)),
        (Stage::Received, text::stage_received(w)),
        (Stage::Settled, text::stage_settled(w)),
    ];
    let mut rows = Vec::new();
    for (stage, name) in all {
        let (class, mark) = match stage.cmp(&reached) {
            std::cmp::Ordering::Less => ("stage stage--done", Some(Icon::Check)),
            std::cmp::Ordering::Equal => ("stage stage--current", None),
            std::cmp::Ordering::Greater => ("stage", None),
        };
        rows.push(
            part("li", class)
                .maybe_attr("aria-current", (stage == reached).then_some("step"))
                .child(part("span", "stage-mark").maybe(mark.map(icon)))
                .child(part("span", "stage-name").text(name)),
        );
    }
    part("ol", "stages").each(rows)
}

/// The one sentence that says whether all is well.
fn headline(ui: &Ui, status: &Status) -> Option<El> {
    let w = &ui.words;
    let told = &status.told;
    let refund = (!is_nothing(&told.settlement.refund)).then(|| money(w, &told.settlement.refund));
    let by = told.refund_by_on.as_ref().map(|by| day(w, by));
    let said = match told.state {
        ReturnState::Requested => text::head_requested(w),
        ReturnState::Open | ReturnState::InTransit => match (&refund, &told.send_by_on, told.state) {
            (_, Some(send_by), ReturnState::Open) => text::head_send_by(w, &day(w, send_by)),
            (Some(refund), ..) => text::head_then_refund(w, refund),
            _ => return None,
        },
        ReturnState::PartiallyReceived => text::head_partly(w),
        ReturnState::Received | ReturnState::Closed => match (&refund, &by) {
            (Some(refund), Some(by)) => text::head_refund_by(w, refund, by),
            (Some(refund), None) => text::head_refund(w, refund),
            _ => return None,
        },
        ReturnState::Declined => text::head_declined(w),
        ReturnState::Canceled => text::head_canceled(w),
        ReturnState::Expired => text::head_expired(w),
        ReturnState::Other => return None,
    };
    Some(part("p", "lead").text(said))
}

/// What the customer does now, by the way the goods go back.
fn todo(ui: &Ui, status: &Status) -> Option<El> {
    let w = &ui.words;
    let told = &status.told;
    if told.state != ReturnState::Open {
        return None;
    }
    let (name, about) = method::words(w, told.method)?;
    let code = told
        .qr
        .as_deref()
        .filter(|_| status.may(ReturnAction::Qr))
        .and_then(|code| qr::qr(code, text::qr_name(w)))
        .map(|picture| {
            part("div", "code").child(picture).child(part("p", "quiet").text(told.number.clone()))
        });
    let label = status.may(ReturnAction::Label).then(|| {
        let busy = status.sending;
        ui.submit(text::label_get(w), busy, Deed::Label)
    });
    let slip = (!status.may(ReturnAction::Label) && status.may(ReturnAction::PackingSlip))
        .then(|| ui.button("button", text::slip_get(w), Deed::Label));
    let wants = status.may(ReturnAction::TellNumber);
    let number = wants.then(|| tracking(ui, status));
    let known =
        told.tracking_number.as_ref().map(|number| part("p", "quiet").text(text::number_is(w, number)));
    let pack = (told.method != ReturnMethod::None).then(|| el("li").text(text::todo_pack(w)));
    Some(
        part("section", "card todo")
            .child(ui.frame.part_title(text::todo_title(w)))
            .child(
                part("ol", "todos")
                    .maybe(pack)
                    .child(el("li").child(part("p", "label").text(name)).child(el("p").text(about))),
            )
            .maybe(code)
            .maybe(label)
            .maybe(slip)
            .maybe(known)
            .maybe(number),
    )
}

fn tracking(ui: &Ui, status: &Status) -> El {
    let w = &ui.words;
    let error = if status.number_wrong { text::needs_number(w) } else { String::new() };
    let label = text::number_label(w);
    let hint = text::number_hint(w);
    let input = Field {
        id: "number",
        label: &label,
        hint: &hint,
        error: &error,
        value: &status.number,
        kind: "text",
        autocomplete: "off",
        inputmode: "text",
        described_by: ["number-hint", "number-hint number-error"],
    };
    part("div", "number")
        .on("input", ui.on(Deed::Number))
        .child(field(&input, "number-hint", "number-error"))
        .child(ui.submit(text::number_send(w), status.sending, Deed::NumberSend))
}

fn timeline(ui: &Ui, status: &Status) -> El {
    let w = &ui.words;
    let mut rows = Vec::new();
    for event in status.told.timeline.iter().rev() {
        let note = event.note.as_ref().map(|note| part("p", "note").attr("dir", "auto").text(note.clone()));
        rows.push(
            part("li", "event")
                .child(part("p", "name").text(start::state(w, event.state)))
                .child(part("p", "quiet").text(moment(w, &event.at)))
                .maybe(note),
        );
    }
    part("section", "card")
        .child(ui.frame.part_title(text::timeline_title(w)))
        .child(part("ol", "events").each(rows))
}

/// Calling it off: asked once more, or why not.
fn calling_off(ui: &Ui, status: &Status) -> Option<El> {
    let w = &ui.words;
    if status.may(ReturnAction::Cancel) {
        if !status.asked {
            return Some(part("div", "row").child(ui.button("button", text::cancel(w), Deed::Cancel)));
        }
        let said = el("div")
            .child(part("p", "label").text(text::cancel_title(w)))
            .child(el("p").text(text::cancel_text(w)))
            .child(
                part("div", "row")
                    .child(ui.button("button", text::cancel_keep(w), Deed::Keep))
                    .child(ui.submit(text::cancel_surely(w), status.sending, Deed::CancelSurely)),
            );
        return Some(notice(Tone::Warn, said).attr("id", "cancel").attr("tabindex", "-1"));
    }
    let why = why_not(w, status.told.cancel_block?)?;
    Some(part("p", "quiet").text(why))
}

fn why_not(w: &Words, block: CancelBlock) -> Option<String> {
    match block {
        CancelBlock::OnItsWay => Some(text::cancel_on_its_way(w)),
        CancelBlock::Received => Some(text::cancel_received(w)),
        CancelBlock::MoneySent => Some(text::cancel_money_sent(w)),
        CancelBlock::Withdrawal => Some(text::cancel_withdrawal(w)),
        // It is over: there is nothing to call off.
        CancelBlock::Over | CancelBlock::Other => None,
    }
}
