namespace Qianwen.LocalHost.Tables.Protocol;

/// <summary>Every refusal of the table service: status, code and wording of the REST API (Table service error codes).</summary>
internal static class TableErrors
{
    public static TableServiceException InvalidInput(string message) => new(400, "InvalidInput", message);

    public static TableServiceException NotImplemented() =>
        new(501, "NotImplemented", "The requested operation is not implemented on the specified resource.");

    public static TableServiceException TableNotFound() =>
        new(404, "TableNotFound", "The table specified does not exist.");

    public static TableServiceException TableAlreadyExists() =>
        new(409, "TableAlreadyExists", "The table specified already exists.");

    public static TableServiceException TableNameLength() =>
        new(400, "OutOfRangeInput", "The specified resource name length is not within the permissible limits.");

    public static TableServiceException TableNameCharacters() =>
        new(400, "InvalidResourceName", "The specified resource name contains invalid characters.");

    public static TableServiceException ResourceNotFound() =>
        new(404, "ResourceNotFound", "The specified resource does not exist.");

    public static TableServiceException EntityAlreadyExists() =>
        new(409, "EntityAlreadyExists", "The specified entity already exists.");

    public static TableServiceException UpdateConditionNotSatisfied() =>
        new(412, "UpdateConditionNotSatisfied", "The update condition specified in the request was not satisfied.");

    public static TableServiceException InvalidETag(string text) =>
        InvalidInput(
            $"The etag value '{text}' specified in one of the request headers is not valid. "
                + "Please make sure only one etag value is specified and is valid."
        );

    public static TableServiceException MissingHeader(string name) =>
        new(400, "MissingRequiredHeader", $"A required HTTP header was not specified: {name}.");

    public static TableServiceException PropertiesNeedValue() =>
        new(400, "PropertiesNeedValue", "The values are not specified for all properties in the entity.");

    public static TableServiceException KeyValueTooLarge() =>
        new(400, "KeyValueTooLarge", "The specified key is longer than 1024 characters.");

    public static TableServiceException OutOfRange(string property, string value) =>
        new(400, "OutOfRangeInput", $"The '{property}' parameter of value '{value}' is out of range.");

    public static TableServiceException PropertyNameInvalid() =>
        new(400, "PropertyNameInvalid", "The property name is invalid.");

    public static TableServiceException PropertyNameTooLong() =>
        new(400, "PropertyNameTooLong", "The property name exceeds the maximum allowed length (255).");

    public static TableServiceException PropertyValueTooLarge() =>
        new(
            400,
            "PropertyValueTooLarge",
            "The property value exceeds the maximum allowed size (64KB). If the property value is a string, it is "
                + "UTF-16 encoded and the maximum number of characters should be 32K or less."
        );

    public static TableServiceException TooManyProperties() =>
        new(
            400,
            "TooManyProperties",
            "The entity contains more properties than allowed. Each entity can include up to 252 properties to store "
                + "data. Each entity also has 3 system properties."
        );

    public static TableServiceException EntityTooLarge() =>
        new(400, "EntityTooLarge", "The entity is larger than the maximum allowed size (1MB).");

    public static TableServiceException RequestBodyTooLarge() =>
        new(413, "RequestBodyTooLarge", "The request body is too large and exceeds the maximum permissible limit.");

    public static TableServiceException TooManyCommands() =>
        InvalidInput("The batch request operation exceeds the maximum 100 changes per change set.");

    public static TableServiceException DifferentPartitions() =>
        new(
            400,
            "CommandsInBatchActOnDifferentPartitions",
            "All commands in a batch must operate on same entity group."
        );

    public static TableServiceException DuplicateRow(string row) =>
        new(
            400,
            "InvalidDuplicateRow",
            $"A command with RowKey '{row}' is already present in the batch. An entity can appear only once in a batch."
        );
}
