//! Finding an order by its number and one of e-mail address, phone number, postcode.

use aftersale_ui::{El, Field, Tone, el, field, notice, part};

use crate::{Act, Key, Lookup, Notice, Ui, Wrong, button, hindrance, quiet, submit, text};

pub fn lookup(ui: &impl Ui, step: &Lookup) -> El {
    let words = &ui.words();
    let (label, hint, kind, autocomplete, inputmode) = match step.key {
        Key::Email => (text::lookup_email(words), text::lookup_email_hint(words), "email", "email", "email"),
        Key::Phone => (text::lookup_phone(words), text::lookup_phone_hint(words), "tel", "tel", "tel"),
        Key::Postcode => {
            (text::lookup_postcode(words), text::lookup_postcode_hint(words), "text", "postal-code", "text")
        }
    };
    let number_error = problem(ui, step, false);
    let value_error = problem(ui, step, true);
    let number = Field {
        id: "number",
        label: &text::lookup_number(words),
        hint: &text::lookup_number_hint(words),
        error: &number_error,
        value: &step.number,
        kind: "text",
        // No token of the standard names an order number.
        autocomplete: "off",
        inputmode: "text",
        described_by: ["number-hint", "number-hint number-error"],
    };
    let value = Field {
        id: "value",
        label: &label,
        hint: &hint,
        error: &value_error,
        value: &step.value,
        kind,
        autocomplete,
        inputmode,
        described_by: ["value-hint", "value-hint value-error"],
    };
    part("form", "form")
        .attr("novalidate", "")
        .attr("aria-labelledby", "title")
        .on("submit", ui.on(Act::Submit))
        .maybe(step.notice.map(|why| notice(Tone::Neutral, el("p").text(why_here(ui, why)))))
        .child(ui.title(text::lookup_title(words)))
        .child(quiet(text::lookup_intro(words)))
        .maybe(hindrance(ui, step.trouble))
        .maybe(summary(ui, &number_error, &value_error))
        .child(field(&number, "number-hint", "number-error"))
        .child(keys(ui, step.key))
        .child(field(&value, "value-hint", "value-error"))
        .child(submit(ui, step.sending, text::lookup_submit(words)))
}

fn keys(ui: &impl Ui, picked: Key) -> El {
    let words = &ui.words();
    let option = |key: Key| {
        let (id, name) = match key {
            Key::Email => ("by-email", text::lookup_email(words)),
            Key::Phone => ("by-phone", text::lookup_phone(words)),
            Key::Postcode => ("by-postcode", text::lookup_postcode(words)),
        };
        part("label", "choice")
            .child(
                el("input")
                    .attr("type", "radio")
                    .attr("name", "key")
                    .attr("id", id)
                    .attr("value", key.as_str())
                    .flag("checked", key == picked)
                    .on("change", ui.on(Act::Pick(key))),
            )
            .text(name)
    };
    part("fieldset", "choices")
        .child(part("legend", "label").text(text::lookup_by(words)))
        .each(Key::ALL.map(option).into())
}

/// What is wrong with the number, or with the detail; empty where nothing is.
fn problem(ui: &impl Ui, step: &Lookup, of_value: bool) -> String {
    let words = &ui.words();
    let wrong = step.wrong.iter().find(|wrong| (**wrong == Wrong::Value) == of_value);
    match (wrong, step.key) {
        (None, _) => String::new(),
        (Some(Wrong::Number), _) => text::error_number(words),
        (Some(Wrong::Value), Key::Email) => text::error_email(words),
        (Some(Wrong::Value), Key::Phone) => text::error_phone(words),
        (Some(Wrong::Value), Key::Postcode) => text::error_postcode(words),
    }
}

/// The same words as at the fields, each a way there; a fragment does not reach into a shadow root.
fn summary(ui: &impl Ui, number: &str, value: &str) -> Option<El> {
    let entries: Vec<El> = [("number", number), ("value", value)]
        .into_iter()
        .filter(|(_, error)| !error.is_empty())
        .map(|(id, error)| el("li").child(button(ui, "link", error.to_owned(), Act::Focus(id))))
        .collect();
    let count = u32::try_from(entries.len()).unwrap_or_default();
    (count > 0).then(|| {
        part("div", "error-summary notice notice--bad")
            .attr("id", "summary")
            .attr("tabindex", "-1")
            .child(part("p", "label").text(text::errors_title(&ui.words(), count)))
            .child(el("ul").each(entries))
    })
}

fn why_here(ui: &impl Ui, why: Notice) -> String {
    let words = &ui.words();
    match why {
        Notice::Expired => text::notice_expired(words),
        Notice::LinkInvalid => text::notice_link_invalid(words),
        Notice::NotFound => text::notice_not_found(words),
        Notice::NoAccess => text::notice_no_access(words),
    }
}
