//! Entering the one-time code from the mail. Nothing here tells whether the order exists.

use aftersale_ui::{El, Field, Tone, el, field, notice, part};

use crate::{Act, CodeEntry, Ui, WrongCode, button, hindrance, quiet, submit, text};

pub fn code(ui: &impl Ui, step: &CodeEntry) -> El {
    let words = &ui.words();
    let error = match step.wrong {
        None => String::new(),
        Some(WrongCode::NotSixDigits) => text::error_code(words),
        Some(WrongCode::Refused) => text::error_code_wrong(words),
    };
    let digits = Field {
        id: "code",
        label: &text::code_label(words),
        hint: &text::code_expires(words, step.minutes),
        error: &error,
        value: "",
        kind: "text",
        autocomplete: "one-time-code",
        inputmode: "numeric",
        described_by: ["code-hint", "code-hint code-error"],
    };
    part("form", "form code")
        .attr("novalidate", "")
        .attr("aria-labelledby", "title")
        .on("submit", ui.on(Act::SubmitCode))
        .child(ui.title(text::code_title(words)))
        .child(quiet(text::code_sent(words)))
        .maybe(step.resent.then(|| notice(Tone::Good, el("p").text(text::code_resent(words)))))
        .maybe(hindrance(ui, step.trouble))
        .child(field(&digits, "code-hint", "code-error"))
        .child(submit(ui, step.sending, text::code_submit(words)))
        .child(quiet(text::code_missing(words)))
        .child(
            part("p", "row")
                .child(button(ui, "button button-quiet", text::code_resend(words), Act::Resend))
                .child(button(ui, "button button-quiet", text::code_start_over(words), Act::StartOver)),
        )
}
