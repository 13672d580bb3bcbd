//! Blanks in brackets: "[Name]", "{{company}}", "<talk>", "(your role)".

use super::{is_after_word, is_awaited, is_field};
use crate::review::words::{Words, is_word};
use std::ops::Range;

/// The longest text that a pair of brackets may hold and still be a blank.
const LONGEST: usize = 60;

/// What stands between a pair of brackets, and where.
#[derive(Debug)]
struct Pair<'a> {
    text: &'a str,
    content: &'a str,
    span: Range<usize>,
    /// How many brackets open it.
    depth: usize,
}

/// The blank that begins at a bracket.
pub(super) fn blank_at(text: &str, at: usize, open: char) -> Option<Range<usize>> {
    let pair = Pair::at(text, at, open)?;
    let blank = match open {
        '<' => pair.is_angle_blank(),
        '(' => pair.is_round_blank(),
        '[' => pair.is_square_blank(),
        '{' => pair.is_curly_blank(),
        _ => is_awaited(text, at) || is_field(pair.content),
    };
    blank.then_some(pair.span)
}

impl<'a> Pair<'a> {
    fn at(text: &'a str, at: usize, open: char) -> Option<Self> {
        let close = match open {
            '[' => ']',
            '{' => '}',
            '<' => '>',
            '(' => ')',
            '【' => '】',
            '＜' => '＞',
            '（' => '）',
            '«' => '»',
            '‹' => '›',
            _ => '］',
        };
        let rest = text.get(at..)?;
        let depth = rest.chars().take_while(|c| *c == open).count();
        let start = depth * open.len_utf8();
        let inner = rest.get(start..)?;
        let ends = |c: char| c == close || c == open || c == '\n';
        let length = inner.char_indices().take(LONGEST).find(|(_, c)| ends(*c)).map(|(length, _)| length)?;
        let content = inner.get(..length)?;
        let closes = inner.get(length..)?.chars().take_while(|c| *c == close).take(depth).count();
        let end = at + start + length + closes * close.len_utf8();
        (closes > 0).then_some(Self { text, content, span: at..end, depth })
    }

    fn is_awaited(&self) -> bool {
        is_awaited(self.text, self.span.start)
    }

    /// "list[i]", "f(x)", "Vec<T>": part of the word before.
    fn is_joined(&self) -> bool {
        is_after_word(self.text, self.span.start)
    }

    fn holds_nothing(&self) -> bool {
        self.content.chars().all(|c| c.is_whitespace() || matches!(c, '_' | '-' | '–' | '—' | '?' | '.' | '…'))
    }

    /// "<company>", but neither "<ana@mail.org>" nor "<https://…>" nor "x < y > z" nor "<b>".
    fn is_angle_blank(&self) -> bool {
        const TAGS: &str = "b/i/u/p/br/hr/em/strong/div/span/h1/h2/h3/ul/ol/li/table/tr/td/th/img/html/head/body/section/\
            nav/main/header/footer/form/input/script/style/meta/code/pre/string/int/float/t/k/v/iostream/vector/grin/g/sigh/\
            wave/smile/laugh/wink/hug/rant/joke";
        let content = self.content;
        if content.is_empty() || content.starts_with(['?', '%']) {
            return self.is_awaited() || !content.is_empty();
        }
        let words = Words::new(content);
        content.starts_with(is_word)
            && !content.contains(['@', ':', '=', '.', ',', ';', '&', '|'])
            && !content.starts_with(|c: char| c.is_ascii_digit())
            && (self.depth > 1 || words.len() > 1 || !words.is(0, TAGS))
            && !words.has(&["and _", "or _"])
            && !self.is_joined()
    }

    /// "{name}", but no line of code and no set of numbers.
    fn is_curly_blank(&self) -> bool {
        let content = self.content;
        let words = Words::new(content);
        let is_code = content.contains([';', '(', ')', '=', ':', '"', '|', '<', '>', '+', '\\']);
        let is_set = words.len() > 1 && (0..words.len()).all(|at| words.get(at).len() == 1 || words.is(at, "#"));
        let after_code =
            self.text.get(..self.span.start).is_some_and(|text| text.trim_end().ends_with([')', '}', '=', '>']));
        self.depth > 1 || !(is_code || is_set || after_code || self.is_joined())
    }

    /// Round brackets hold asides; only these are blanks.
    fn is_round_blank(&self) -> bool {
        const ALONE: &str = "name/company/topic/date/title/role/position/employer/firstname/lastname/surname/link/tbd/tba/tbc/month/day/year/amount/\
            number/city/event/subject/project/place/university/insert/tk/nom/nombre/nome";
        let words = Words::new(self.content);
        if self.is_joined() {
            return false;
        }
        let is_one = words.len() == 1 && words.is(0, ALONE) && !self.content.ends_with(['.', '!']);
        let is_told = words.len() > 1 && !words.is(0, "the/a/an/in/and/or/of/my/first/last") && is_field(self.content);
        let full = words.len() == 2 && words.is(0, "first/last/full/company/job/talk") && words.is(1, "name/title");
        let asks = words.is(0, "insert/fill")
            || words.is(words.len().saturating_sub(1), "tk")
            || words.has(&["to be filled/completed/inserted"]);
        let empty = self.content.len() > 1 && self.content.trim().is_empty();
        is_one || is_told || full || asks || empty || (self.depth > 1 && is_field(self.content))
    }

    /// "[Name]", "[their talk]", "[Mr/Ms]", "[DATE]", but not "[Wesleyan]" or "[2nd edition, p. 40]".
    fn is_square_blank(&self) -> bool {
        let is_link = self.text.get(self.span.end..).is_some_and(|after| after.starts_with('('));
        let is_box = self.is_box();
        if is_link || is_box || (self.is_joined() && !self.is_awaited_word()) {
            return false;
        }
        if self.holds_nothing() {
            return !self.content.contains(['.', '…']) || self.is_awaited();
        }
        !is_editorial(self.content) && (is_named(self.content) || (is_loud(self.content) && self.is_awaited()))
    }

    /// "Dear[Name]" lacks only its space.
    fn is_awaited_word(&self) -> bool {
        self.is_awaited() && is_field(self.content)
    }

    /// A box to tick before a line.
    fn is_box(&self) -> bool {
        let line = self.text.get(..self.span.start).and_then(|text| text.rsplit('\n').next()).unwrap_or("");
        let begins = line.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '*' | '•'));
        begins
            && matches!(self.content, "x" | "X" | " ")
            && self.text.get(self.span.end..).is_some_and(|after| after.starts_with(' '))
    }
}

/// Whether a word of it stands for what is to be filled in.
fn is_named(content: &str) -> bool {
    const BLANK: &str = "work/name/names/company/organisation/organization/employer/date/your/their/his/her/insert/add/enter/fill/topic/talk/title/position/role/job/person/recipient/mentee/student/x/xx/xxx/address/number/\
        city/country/project/article/paper/post/time/day/link/url/month/year/school/university/department/subject/first/last/surname/mr/ms/mrs/dr/event/field/colleague/mentor/mentor's/conference/industry/skill/\
        hook/reason/specific/something/delete/thing/book/podcast/video/placeholder/todo/tbd/tba/tbc/details/detail/goal/result/location/profession/area/example/amount/dates/here/greeting/signature/sender/sentence/sentences/yourself/product/team/phone/\
        email/mutual/connection/achievement/compliment/interest/who/what/why/how/when/where/which/mention/describe/firstname/lastname/fullname/yourname/companyname/jobtitle/\
        nombre/apellido/empresa/vorname/nachname/firma/prenom/nom/entreprise/cognome/nome/azienda/имя/фамилия/компания/名前/氏名/会社名/姓名";
    const ASIDE: &str = "now/then/see/cf/formerly/note/and/but/also/laughs/laughter/applause/pause/citation/emphasis/translated/\
        translation/edited/e/i/from/since/until/not/i'm/i/we";
    const SAYS: &str = "is/was/were/are/has/had/meaning/means";
    let words = Words::new(content);
    let all = 0..words.len();
    let cited = content.contains(|c: char| c.is_ascii_digit())
        && words.has(&["p/pp/edition/ed/vol/table/fig/figure/chapter/ch/page/pages/al/et/number/list/item/line/no"]);
    let aside = words.is(0, ASIDE) || all.clone().any(|at| words.is(at, SAYS));
    let choice = content.contains('/') && content.chars().any(char::is_alphabetic);
    let loud = words.len() > 1 && is_loud(content);
    !cited && !aside && (loud || choice || all.clone().any(|at| words.is(at, BLANK)))
}

fn is_loud(content: &str) -> bool {
    let mut letters = content.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() > 3 && letters.all(char::is_uppercase)
}

/// "[sic]", "[3]", "[she]" stand inside quotations.
fn is_editorial(content: &str) -> bool {
    let content = content.trim();
    let is_number = !content.is_empty() && content.bytes().all(|b| b.is_ascii_digit());
    let editorial = [
        "sic",
        "he",
        "she",
        "they",
        "we",
        "the",
        "our",
        "their",
        "his",
        "her",
        "my",
        "emphasis mine",
        "1:1",
        "he/she",
        "and/or",
    ];
    is_number || editorial.iter().any(|word| content.eq_ignore_ascii_case(word))
}
