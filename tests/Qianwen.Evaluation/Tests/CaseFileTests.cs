using Qianwen.Evaluation.Cases;

namespace Qianwen.Evaluation.Tests;

public sealed class CaseFileTests
{
    [Fact]
    public void ReadAll_OfAllParts_ReadsEveryLine()
    {
        Assert.NotEmpty(CaseFile.ReadAll(CaseFolders.Development));
        Assert.NotEmpty(CaseFile.ReadAll(CaseFolders.Fresh));
        Assert.NotEmpty(CaseFile.ReadAll(CaseFolders.Unseen));
        Assert.NotEmpty(CaseFile.ReadAll(CaseFolders.Blind));
        Assert.NotEmpty(CaseFile.ReadAll(CaseFolders.Sealed));
        Assert.All(All(), asked => Assert.False(string.IsNullOrEmpty(asked.License), asked.Id));
    }

    [Fact]
    public void ReadAll_OfAllParts_HasNoIdAndNoSentenceTwice()
    {
        var all = All();

        Assert.Equal(all.Count, all.Select(asked => asked.Id).Distinct().Count());
        Assert.Equal(all.Count, all.Select(Key).Distinct().Count());
    }

    [Theory]
    [InlineData("""{"id":"a","kind":"single"}""")]
    [InlineData("""not json""")]
    [InlineData("null")]
    public void Parse_WhatIsNoCase_IsRefused(string line) => Assert.Throws<FormatException>(() => CaseFile.Parse(line));

    [Fact]
    public void Parse_UnknownKind_IsRefused() =>
        Assert.Throws<FormatException>(() => Answers.Case("riddle", """{"families":[],"op":"none"}"""));

    [Fact]
    public void Said_OfADialogue_EndsWithThePersonsLastTurn()
    {
        var asked = CaseFile.Parse(
            """
            {"id":"c","source":"authored","lang":"en","domain":"d","kind":"dialogue","now":"2026-11-23T09:00:00+08:00",
             "turns":[{"role":"user","text":"one"},{"role":"assistant","text":"two"},{"role":"user","text":"three"},
                      {"role":"assistant","text":"four"}],"expected":{"families":[],"op":"none"}}
            """
        );

        var (utterance, before) = asked.Said();

        Assert.Equal("three", utterance);
        Assert.Equal(["one", "two"], before.Select(turn => turn.Text));
    }

    private static List<EvaluationCase> All() =>
        [
            .. CaseFile.ReadAll(CaseFolders.Development),
            .. CaseFile.ReadAll(CaseFolders.HeldOut),
            .. CaseFile.ReadAll(CaseFolders.Fresh),
            .. CaseFile.ReadAll(CaseFolders.Unseen),
            .. CaseFile.ReadAll(CaseFolders.Blind),
            .. CaseFile.ReadAll(CaseFolders.Sealed),
        ];

    private static string Key(EvaluationCase asked) =>
        asked.Utterance ?? string.Join('\n', asked.Turns!.Select(turn => turn.Text));
}
