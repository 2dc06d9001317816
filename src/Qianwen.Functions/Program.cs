Console.WriteLine("Qianwen Functions");
